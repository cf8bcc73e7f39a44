import type { Bilingual, Need, Service } from '../../../contract/catalogue/catalogue'
import type { ServiceText } from '../../../contract/catalogue/draft'
import { sourceLine } from './lines.rules'

/** A service's text, perhaps with what is no part of a draft. */
export type Compared = ServiceText & Partial<Pick<Service, 'state' | 'note' | 'checkedOn'>>
export type Field = keyof Compared

/** What is gone and what has come in a field, line by line; both empty if only the order is another. */
export interface Difference {
  field: Field
  gone: string[]
  come: string[]
}

/** How values that are codes are said. */
export interface Saying {
  theme(theme: Service['theme']): string
  event(event: Service['events'][number]): string
  state(state: Service['state']): string
  document(id: string): string
  organisation(id: string): string
  day(day: string): string
}

const order: readonly Field[] = [
  'state',
  'note',
  'name',
  'summary',
  'theme',
  'who',
  'events',
  'needs',
  'steps',
  'time',
  'cost',
  'days',
  'workingDays',
  'organisation',
  'sources',
  'words',
  'wordsEn',
  'checkedOn',
]

/** The fields in which two texts differ, in the order in which residents read them. `before` is undefined for a new service. */
export function differencesOf(before: Compared | undefined, after: Compared, saying: Saying): Difference[] {
  return order.flatMap((field) => {
    const [was, is] = [before === undefined ? [] : linesIn(before, field, saying), linesIn(after, field, saying)]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return [{ field, gone: was.filter((line) => !is.includes(line)), come: is.filter((line) => !was.includes(line)) }]
  })
}

function linesIn(text: Compared, field: Field, saying: Saying): string[] {
  switch (field) {
    case 'name':
    case 'summary':
    case 'who':
    case 'time':
    case 'cost':
    case 'note':
      return bothOf(text[field])
    case 'steps':
      return text.steps.flatMap(bothOf)
    case 'needs':
      return text.needs.flatMap((need) => [sayNeed(need, saying), ...bothOf(need.for)])
    case 'sources':
      return text.sources.map(sourceLine)
    case 'events':
      return text.events.map(saying.event)
    case 'theme':
      return [saying.theme(text.theme)]
    case 'organisation':
      return text.organisation === null ? [] : [saying.organisation(text.organisation)]
    case 'state':
      return text.state === undefined ? [] : [saying.state(text.state)]
    case 'checkedOn':
      return text.checkedOn === undefined ? [] : [saying.day(text.checkedOn)]
    case 'days':
    case 'workingDays':
      return text[field] === null ? [] : [String(text[field])]
    case 'words':
    case 'wordsEn':
      return text[field]
  }
}

const bothOf = (text: Bilingual | null | undefined): string[] => (text ? [text.zh, text.en].filter((one) => one !== '') : [])

/** 身份证 + 照片 / 户口簿: together, or instead. */
const sayNeed = ({ anyOf }: Need, { document }: Saying) => anyOf.map((set) => set.map(document).join(' + ')).join(' / ')
