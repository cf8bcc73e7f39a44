import { i18n } from '@lingui/core'

const han = /[\u3400-\u9fff]/g
const latin = /[A-Za-z\u00c0-\u024f]/g
const cyrillic = /[\u0400-\u04ff]/g
const mongolian = /[\u1800-\u18af]/g

/** A Chinese character says as much as some letters. */
const lettersInOne = 3

/**
 * `lang` for words that somebody wrote in another language than the screen's: they are read aloud by a voice that knows it. WeChat
 * has no such attribute.
 */
export function tongue(words: unknown): Record<string, string> {
  if (process.env.TARO_ENV === 'weapp' || typeof words !== 'string') return {}
  const lang = languageOf(words)
  return lang === undefined || lang === i18n.locale ? {} : { lang }
}

/** The language of most of the letters, if there are any. */
function languageOf(words: string): string | undefined {
  const count = (letters: RegExp) => words.match(letters)?.length ?? 0
  const counts = { 'zh-CN': count(han) * lettersInOne, en: count(latin), mn: count(cyrillic), 'mn-Mong': count(mongolian) }
  const [most] = Object.entries(counts).sort(([, a], [, b]) => b - a)
  return most !== undefined && most[1] > 0 ? most[0] : undefined
}
