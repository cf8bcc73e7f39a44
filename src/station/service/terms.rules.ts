import type { Bilingual, Document, Service, Term } from '../../../contract/catalogue/catalogue'

/** The office words in what a page says. A longer word hides the shorter ones within it: 居住登记 is not 居住. */
export function termsIn(texts: readonly string[], glossary: readonly Term[]): Term[] {
  let rest = texts.join('\n')
  const longestFirst = [...glossary].sort((a, b) => b.word.length - a.word.length)
  const found = longestFirst.filter(({ word }) => {
    if (!rest.includes(word)) return false
    rest = rest.split(word).join('\n')
    return true
  })
  return glossary.filter((term) => found.includes(term))
}

/** All that a service's page says, in Chinese: the office's words are the same in both languages. */
export function textsOf(service: Service, documents: readonly Document[]): string[] {
  const { name, summary, who, note, needs, steps, time, cost } = service
  const wanted = needs.flatMap(({ anyOf }) => anyOf.flat())
  const said: (Bilingual | null)[] = [name, summary, who, note, time, cost, ...steps, ...needs.map((need) => need.for)]
  const names = documents.filter(({ id }) => wanted.includes(id)).map((document) => document.name)
  return [...said, ...names].flatMap((text) => (text === null ? [] : [text.zh]))
}
