import type { Bilingual, Need, Source } from '../../../contract/catalogue/catalogue'
import type { Entry } from '../../../contract/catalogue/entries'
import type { EntryText } from '../../../contract/catalogue/texts'
import { sourceLine } from './lines.rules'

type KeysOf<T> = T extends unknown ? keyof T : never

/** An entry's text, perhaps with what is no part of a draft. */
export type Compared = EntryText | Entry
export type Field = Exclude<KeysOf<Compared>, 'of' | 'id' | 'sounds'>

/** What is gone and what has come in a field, line by line; both empty if only the order is another. */
export interface Difference {
  field: Field
  gone: string[]
  come: string[]
}

/** How values that are codes are said, by their field. */
export type Saying = Partial<Record<Field, (code: string) => string>> & { document: (id: string) => string }

const order: readonly Field[] = [
  ...(['state', 'note', 'name', 'word', 'en', 'explains', 'summary', 'what', 'does', 'kind', 'theme', 'who', 'events'] as const),
  ...(['needs', 'steps', 'time', 'cost', 'days', 'workingDays', 'organisation', 'from', 'drawing', 'sight'] as const),
  ...(['phone', 'hours', 'price', 'address', 'route', 'sources', 'words', 'wordsEn', 'checkedOn'] as const),
]

/** The fields in which two texts differ, in the order in which residents read them. `before` is undefined for a new entry. */
export function differencesOf(before: Compared | undefined, after: Compared, saying: Saying): Difference[] {
  return order.flatMap((field) => {
    const [was, is] = [before === undefined ? [] : linesIn(before, field, saying), linesIn(after, field, saying)]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return [{ field, gone: was.filter((line) => !is.includes(line)), come: is.filter((line) => !was.includes(line)) }]
  })
}

type Value = string | number | null | undefined | Bilingual | Need | Source | readonly Value[]

function linesIn(text: Compared, field: Field, saying: Saying): string[] {
  const values: { readonly [F in Field]?: Value } = text
  return linesOf(values[field], saying[field] ?? String, saying)
}

function linesOf(value: Value, say: (code: string) => string, saying: Saying): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') return [say(String(value))]
  if ('zh' in value) return [value.zh, value.en].filter((text) => text !== '')
  if ('anyOf' in value) return [sayNeed(value, saying), ...linesOf(value.for, say, saying)]
  if ('map' in value) return value.flatMap((one) => linesOf(one, say, saying))
  return [sourceLine(value)]
}

/** 身份证 + 照片 / 户口簿: together, or instead. */
const sayNeed = ({ anyOf }: Need, { document }: Saying) => anyOf.map((set) => set.map(document).join(' + ')).join(' / ')
