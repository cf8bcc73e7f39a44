import type { Bilingual, Document, Service } from '../../../contract/catalogue/catalogue'

type Speaking = { documents: readonly Document[]; pick: (text: Bilingual) => string; or: string; onlyFor: (who: string) => string }

/** What a service's page says that has to be known before going: what it is, for whom, what to bring, the steps, the time and the cost. */
export function spokenOf(service: Service, { documents, pick, or, onlyFor }: Speaking): string[] {
  const { name, note, summary, who, needs, steps, time, cost } = service
  const nameOf = (id: string) => documents.filter((document) => document.id === id).map((document) => pick(document.name))
  const brought = needs.map((need) => {
    const sets = need.anyOf.map((set) => set.flatMap(nameOf).join(pick({ zh: '、', en: ', ' }))).join(or)
    return need.for === null ? sets : `${onlyFor(pick(need.for))}${pick({ zh: '：', en: ': ' })}${sets}`
  })
  const said = (texts: readonly (Bilingual | null)[]) => texts.flatMap((text) => (text === null ? [] : [pick(text)]))
  return [...said([name, note, summary, who]), ...brought, ...said([...steps, time, cost])]
}
