let commit: (() => void) | undefined

/** The field that has the focus says how to commit what it holds; its blur would come after the tap of a button. */
export function holdFocus(commitText: () => void): void {
  commit = commitText
}

export function releaseFocus(commitText: () => void): void {
  if (commit === commitText) commit = undefined
}

export function commitFocusedField(): void {
  commit?.()
}
