let typed: string | undefined
let waiting: ReturnType<typeof setTimeout> | undefined

const longestWait = 3_000

/** From here until the search field is there, letters are its own: the page in front would take them for acts. */
export function holdTyping(): void {
  if (typed !== undefined) return
  typed = ''
  document.addEventListener('keydown', hold, true)
  // If the page doesn't open, the keys go where they went before.
  waiting = setTimeout(takeTyped, longestWait)
}

/** What was typed since; the keys go where the focus is again. */
export function takeTyped(): string {
  const words = typed ?? ''
  typed = undefined
  clearTimeout(waiting)
  document.removeEventListener('keydown', hold, true)
  return words
}

function hold(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || (key.length !== 1 && key !== 'Backspace')) return
  event.preventDefault()
  event.stopPropagation()
  typed = key === 'Backspace' ? typed?.slice(0, -1) : `${typed ?? ''}${key}`
}
