import type { Need } from './catalogue'

type Documents = readonly string[]
type Sets = Pick<Need, 'anyOf'>

/** What somebody still lacks of a need: the rest of each of its sets, any one of which is enough. Empty once a set is complete. */
export function lackingOf({ anyOf }: Sets, have: Documents): string[][] {
  const rests = anyOf.map((set) => set.filter((document) => !have.includes(document)))
  return rests.some((rest) => rest.length === 0) ? [] : rests
}

/** What everybody still lacks, and what only some do. */
export function missingOf(needs: readonly Need[], have: Documents): { all: Need[]; some: Need[] } {
  const missing = needs.filter((need) => lackingOf(need, have).length > 0)
  return { all: missing.filter((need) => need.for === null), some: missing.filter((need) => need.for !== null) }
}
