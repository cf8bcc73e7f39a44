import type { Ticked } from '../../../../contract/cases/parts/documents'
import { lackingOf } from '../../../../contract/catalogue/needs'

export interface Needed {
  anyOf: string[][]
}

interface List {
  needs: readonly Needed[]
  ticks: readonly Ticked[]
}

/** The needs for which nothing complete was shown yet. */
export function missingIn({ needs, ticks }: List): Needed[] {
  const shown = ticks.filter(({ how }) => how !== 'lacking').map(({ document }) => document)
  return needs.filter((need) => lackingOf(need, shown).length > 0)
}

/** How one document was shown last; undefined if nobody said anything of it. */
export const howOf = ({ ticks }: Pick<List, 'ticks'>, document: string): Ticked['how'] | undefined =>
  ticks.find((tick) => tick.document === document)?.how

/** One name for the same need, whoever lists it. */
export const keyOf = ({ anyOf }: Needed): string => anyOf.map((set) => set.join('+')).join('|')
