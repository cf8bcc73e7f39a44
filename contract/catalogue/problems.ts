import type { Bilingual, Need } from './catalogue'
import { type EntryKey, entriesOf, nameOf } from './entries'
import type { EntryProblem } from './refusals'
import type { Catalogue } from './routes'
import type { EntryText, TextOf } from './texts'

/** What a text may lead to: the rest of the catalogue. */
type Rest = Omit<Catalogue, 'paths'>
type Within = { id: string; rest: Rest }

/**
 * All that keeps an entry's text from being shown, in the order of its parts. Stricter than the check of a whole catalogue: a name has
 * its Chinese one beside it, and two entries of a kind have two names.
 */
export function problemsOf(text: EntryText, within: Within): EntryProblem[] {
  switch (text.of) {
    case 'service':
      return problemsOfService(text, within)
    case 'document':
      return [
        ...inBoth('name', text.name),
        ...(text.name.zh === '' || text.name.en.includes(text.name.zh) ? [] : [problem('name', 'noNameBeside')]),
        ...ownName(text, within),
        ...inBoth('what', text.what),
        ...inBoth('from', text.from),
      ]
    case 'organisation':
      return [
        ...inBoth('name', text.name),
        ...ownName(text, within),
        ...inBoth('does', text.does),
        ...(callable.test(text.phone) ? [] : [problem('phone', 'noPhone')]),
        ...(['hours', 'price', 'address', 'route'] as const).flatMap((field) => inBoth(field, text[field])),
      ]
    case 'term':
      return [...inBoth('word', { zh: text.word, en: text.en }), ...ownName(text, within), ...inBoth('explains', text.explains)]
  }
}

/** A number that a phone can dial: 110, 0471-0000016, 138 0000 0000 or 400-800-8000. */
const callable = /^\d[\d -]{1,18}\d$/

function problemsOfService(text: TextOf<'service'>, within: Within): EntryProblem[] {
  const known = new Set(within.rest.documents.map((document) => document.id))
  return [
    ...inBoth('name', text.name),
    ...ownName(text, within),
    ...inBoth('summary', text.summary),
    ...inBoth('who', text.who),
    ...text.needs.flatMap((need, at) => problemsOfNeed(need, { field: `needs.${at}`, known })),
    ...text.steps.flatMap((step, at) => inBoth(`steps.${at}`, step)),
    ...inBoth('time', text.time),
    ...inBoth('cost', text.cost),
    ...problemsOfOrganisation(text, within.rest),
    ...(text.sources.length === 0 ? [problem('sources', 'noSource')] : factsOf(text).map((fact) => problem(fact, 'unwrittenFact'))),
  ]
}

type Facts = Pick<TextOf<'service'>, 'time' | 'cost' | 'days' | 'workingDays' | 'sources'>

/** What is stated as a fact by a service for which nothing written was found. */
export const factsOf = ({ sources, ...facts }: Facts) =>
  sources.every((source) => 'unwritten' in source)
    ? (['time', 'cost', 'days', 'workingDays'] as const).filter((fact) => facts[fact] !== null)
    : []

const problem = (field: string, why: EntryProblem['why']): EntryProblem => ({ field, why })

/** Chinese has a Chinese character in it, English a Latin letter: a text in the wrong box is missing in its own. */
function inBoth(field: string, text: Bilingual | null): EntryProblem[] {
  if (text === null) return []
  return [
    ...(/[\u3400-\u9fff]/.test(text.zh) ? [] : [problem(field, 'noChinese')]),
    ...(/[a-z]/i.test(text.en) ? [] : [problem(field, 'noEnglish')]),
  ]
}

function ownName(text: EntryText, { id, rest }: Within): EntryProblem[] {
  const isTaken = (other: EntryKey & Parameters<typeof nameOf>[0]) => other.id !== id && nameOf(other).zh === nameOf(text).zh
  return entriesOf(rest, text.of).some(isTaken) ? [problem(text.of === 'term' ? 'word' : 'name', 'sameName')] : []
}

function problemsOfNeed({ anyOf, for: whom }: Need, { field, known }: { field: string; known: ReadonlySet<string> }): EntryProblem[] {
  return [
    ...(anyOf.length === 0 ? [problem(field, 'noSet')] : []),
    ...(anyOf.some((set) => set.length === 0) ? [problem(field, 'emptySet')] : []),
    ...(anyOf.flat().some((document) => !known.has(document)) ? [problem(field, 'unknownDocument')] : []),
    ...inBoth(field, whom),
  ]
}

function problemsOfOrganisation({ organisation }: TextOf<'service'>, { organisations }: Rest): EntryProblem[] {
  if (organisation === null) return [problem('organisation', 'noOrganisation')]
  return organisations.some(({ id }) => id === organisation) ? [] : [problem('organisation', 'unknownOrganisation')]
}
