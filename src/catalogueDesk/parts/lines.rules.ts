import type { Bilingual } from '../../../contract/catalogue/catalogue'
import type { ServiceText } from '../../../contract/catalogue/texts'

type Source = ServiceText['sources'][number]

/** What somebody typed, a line each; empty lines are none. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The nth line of the Chinese with the nth of the English; where one is longer, the other lacks a text. */
export function pairsOf(zh: string, en: string): Bilingual[] {
  const [chinese, english] = [linesOf(zh), linesOf(en)]
  return Array.from({ length: Math.max(chinese.length, english.length) }, (_, at) => ({ zh: chinese[at] ?? '', en: english[at] ?? '' }))
}

/** Says openly that whoever wrote the entry found nothing to show. */
const unwritten = '没找到书面规定，到驿站问'
const saysUnwritten = /^(没找到|没有|没查到)书面规定|^到驿站问|^ask at the station/i

const law = /^《(.+)》\s*第?\s*([\d、，,–—\-\s]*\d)\s*条?$/

/** 《居住证暂行条例》第 2、9 条 is a law with its articles, 到驿站问 says that nothing is written, anything else is a page or a paper. */
export function sourcesOf(text: string): Source[] {
  return linesOf(text).map((line) => {
    if (saysUnwritten.test(line)) return { unwritten: true }
    const [, name, articles] = law.exec(line) ?? []
    if (name === undefined || articles === undefined) return { page: line }
    return { law: name, articles: articles.replace(/\s*[、，,]\s*/g, ', ').replace(/\s*[—-]\s*/g, '–') }
  })
}

export function sourceLine(source: Source): string {
  if ('unwritten' in source) return unwritten
  return 'page' in source ? source.page : `《${source.law}》第 ${source.articles.split(', ').join('、')} 条`
}

/** Both languages, or null for a text that is not known. */
export const knownText = (zh: string, en: string): Bilingual | null => (zh.trim() === '' && en.trim() === '' ? null : { zh, en })

/** Days that a law names; null for none, undefined for what is no number. */
export function daysOf(text: string): number | null | undefined {
  if (text.trim() === '') return null
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 3650 ? Number(text) : undefined
}
