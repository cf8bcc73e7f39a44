let commit: (() => void) | undefined

/** Registers how to commit the focused field's text, because its blur event would come after the button's tap. */
export function holdFocus(commitText: () => void): void {
  commit = commitText
}

export function releaseFocus(commitText: () => void): void {
  if (commit === commitText) commit = undefined
}

export function commitFocusedField(): void {
  commit?.()
}
