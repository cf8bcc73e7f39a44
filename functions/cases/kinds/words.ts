import { repairWords } from './repair'
import { stationWords } from './station'

/** A kind's states, branches and leaves of its category tree, and options as `field.option`. */
export type Words = {
  name: string
  states: Readonly<Record<string, string>>
  categories: Readonly<Record<string, string>>
  options: Readonly<Record<string, string>>
}

const words: Readonly<Record<string, Words>> = { repair: repairWords, station: stationWords }

/** The Chinese word for a code of a kind's table; the code itself if there is none. */
export const sayInChinese = (kind: string, part: 'states' | 'categories' | 'options', code: string): string =>
  words[kind]?.[part][code] ?? code

export const kindInChinese = (kind: string): string => words[kind]?.name ?? kind
