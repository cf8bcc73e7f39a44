import type { Bilingual, Need } from './catalogue'
import type { ServiceText } from './draft'
import type { ServiceProblem } from './refusals'
import type { Catalogue } from './routes'

/** What a text may lead to: the rest of the catalogue. */
type Rest = Pick<Catalogue, 'services' | 'documents' | 'organisations'>

/**
 * All that keeps a service's text from being shown, in the order of its parts. Stricter than the check of a whole catalogue: whoever
 * publishes has read the text against at least one source.
 */
export function problemsOf(text: ServiceText, { id, rest }: { id: string; rest: Rest }): ServiceProblem[] {
  const others = rest.services.filter((service) => service.id !== id)
  const known = new Set(rest.documents.map((document) => document.id))
  return [
    ...inBoth('name', text.name),
    ...(others.some(({ name }) => name.zh === text.name.zh) ? [problem('name', 'sameName')] : []),
    ...inBoth('summary', text.summary),
    ...inBoth('who', text.who),
    ...text.needs.flatMap((need, at) => problemsOfNeed(need, { field: `needs.${at}`, known })),
    ...text.steps.flatMap((step, at) => inBoth(`steps.${at}`, step)),
    ...inBoth('time', text.time),
    ...inBoth('cost', text.cost),
    ...problemsOfOrganisation(text, rest),
    ...(text.sources.length === 0 ? [problem('sources', 'noSource')] : []),
  ]
}

const problem = (field: string, why: ServiceProblem['why']): ServiceProblem => ({ field, why })

/** Chinese has a Chinese character in it, English a Latin letter: a text in the wrong box is missing in its own. */
function inBoth(field: string, text: Bilingual | null): ServiceProblem[] {
  if (text === null) return []
  return [
    ...(/[\u3400-\u9fff]/.test(text.zh) ? [] : [problem(field, 'noChinese')]),
    ...(/[a-z]/i.test(text.en) ? [] : [problem(field, 'noEnglish')]),
  ]
}

function problemsOfNeed({ anyOf, for: whom }: Need, { field, known }: { field: string; known: ReadonlySet<string> }): ServiceProblem[] {
  return [
    ...(anyOf.length === 0 ? [problem(field, 'noSet')] : []),
    ...(anyOf.some((set) => set.length === 0) ? [problem(field, 'emptySet')] : []),
    ...(anyOf.flat().some((document) => !known.has(document)) ? [problem(field, 'unknownDocument')] : []),
    ...inBoth(field, whom),
  ]
}

function problemsOfOrganisation({ organisation }: ServiceText, { organisations }: Rest): ServiceProblem[] {
  if (organisation === null) return [problem('organisation', 'noOrganisation')]
  return organisations.some(({ id }) => id === organisation) ? [] : [problem('organisation', 'unknownOrganisation')]
}
