import { categoriesInEnglish } from './english'
import { repairWords } from './repair'
import { stationWords } from './station'

/**
 * A kind's states, branches and leaves of its category tree, its levels, and options as `field.option`; `forStaff` are the states
 * that colleagues name differently.
 */
export type Words = {
  name: string
  forStaff: Readonly<Record<string, string>>
  levels: Readonly<Record<string, string>>
  states: Readonly<Record<string, string>>
  categories: Readonly<Record<string, string>>
  options: Readonly<Record<string, string>>
}

const words: Readonly<Record<string, Words>> = { repair: repairWords, station: stationWords }

/** The Chinese word for a code of a kind's table; the code itself if there is none. */
export const sayInChinese = (kind: string, part: 'states' | 'categories' | 'levels' | 'options', code: string): string =>
  words[kind]?.[part][code] ?? code

/** A category in both languages. */
export const categoryInBoth = (kind: string, code: string): { zh: string; en: string } => ({
  zh: sayInChinese(kind, 'categories', code),
  en: categoriesInEnglish[kind]?.[code] ?? code,
})

/** A state in the words used among colleagues. */
export const stateForStaff = (kind: string, state: string): string => words[kind]?.forStaff[state] ?? sayInChinese(kind, 'states', state)

export const kindInChinese = (kind: string): string => words[kind]?.name ?? kind
