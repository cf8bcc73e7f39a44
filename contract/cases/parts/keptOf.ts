import type { Kept } from './kept'

/** What a case keeps of a part; undefined if nothing. */
export function keptOf<N extends Kept['part']>(kept: readonly Kept[], name: N): Extract<Kept, { part: N }> | undefined {
  return kept.find((each): each is Extract<Kept, { part: N }> => each.part === name)
}
