import type { EntryKind } from '../../../contract/catalogue/entries'
import type { EntryText } from '../../../contract/catalogue/texts'
import type { Typed } from './typed'

/** The parts of an entry's text, in the order in which residents read them; one page each. */
const parts = {
  service: {
    name: ['name', 'summary', 'theme'],
    who: ['who', 'events'],
    bring: ['needs'],
    steps: ['steps'],
    facts: ['time', 'cost', 'days', 'workingDays'],
    where: ['organisation'],
    sources: ['sources'],
    words: ['words', 'wordsEn'],
  },
  document: { name: ['name', 'what'], from: ['from'], looks: ['drawing', 'sight'] },
  organisation: { name: ['name', 'does', 'kind'], call: ['phone', 'hours', 'price'], place: ['address', 'route'] },
  term: { word: ['word', 'en', 'explains'] },
} as const satisfies Record<EntryKind, Record<string, readonly (keyof Typed)[]>>

type NamesOf<K extends EntryKind> = K extends EntryKind ? keyof (typeof parts)[K] : never
export type Part = NamesOf<EntryKind>
export type PartOf<K extends EntryKind> = NamesOf<K>

// The keys of each kind's parts are its parts.
export const partsOf = (of: EntryKind) => Object.keys(parts[of]) as Part[]

const fieldsOf = (of: EntryKind, part: Part): readonly (keyof Typed)[] => {
  const known: Partial<Record<Part, readonly (keyof Typed)[]>> = parts[of]
  return known[part] ?? []
}

export const isPart = (of: EntryKind, name: string | undefined): name is Part => partsOf(of).some((part) => part === name)

/** The part in which a field of the text, `needs.0`, stands. */
export const partWith = (of: EntryKind, field: string): Part =>
  partsOf(of).find((part) => fieldsOf(of, part).some((one) => one === field.split('.')[0])) ?? 'name'

/** Of a text, what is of this part. */
export function changeOf(part: Part, text: EntryText): Typed {
  const fields: Typed = text
  return Object.fromEntries(fieldsOf(text.of, part).map((field) => [field, fields[field]]))
}
