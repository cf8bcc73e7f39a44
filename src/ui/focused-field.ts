import Taro from '@tarojs/taro'

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

/** Hands over what is typed when the app is left without a blur: closed, reloaded, put aside, or gone back from in the browser. */
export function commitOnLeaving(): void {
  if (process.env.TARO_ENV === 'weapp') {
    Taro.onAppHide(commitFocusedField)
    return
  }
  for (const name of ['pagehide', 'popstate']) window.addEventListener(name, commitFocusedField)
  document.addEventListener('visibilitychange', commitFocusedField)
}
