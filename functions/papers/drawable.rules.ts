/** Stands for a character that the font lacks (U+3013, the printers' mark for a missing type). */
export const missingMark = '〓'

// They choose among forms of the character before them, or join emoji; alone they have no form.
const formless = /\u200c|\u200d|[\u180b-\u180f]|[\ufe00-\ufe0f]|\udb40[\udc00-\uddef]/g

/** Text as the font can draw it. Each character that it lacks becomes `missingMark` and is named, `U+20BB7`, in order. */
export function drawable(text: string, has: (character: string) => boolean): { text: string; missing: string[] } {
  const missing: string[] = []
  const drawn = [...text.replace(formless, '')].map((character) => {
    if (character === '\n' || has(character)) return character
    missing.push(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    return missingMark
  })
  return { text: drawn.join(''), missing }
}
