import type { Kind } from '../../../contract/cases/kind'

type Say = () => string

/** The words of a kind: one for each state, action, choice and reason in its table. */
export interface KindWords {
  name: Say
  motif: string
  states: Readonly<Record<string, Say>>
  actions: Readonly<Record<string, Say>>
  /** What an action did, in the past tense; falls back to the action's own word. */
  deeds?: Readonly<Record<string, Say>>
  /** What colleagues read where residents are addressed as `您`: `states.paused`, `reasons.parts`. */
  forStaff?: Readonly<Record<string, Say>>
  /** Photos could show identity documents, so people are asked before they add one. */
  careful?: true
  /** Motifs of branches of the category tree that differ from the kind's, and of leaves that differ from their branch's. */
  motifs?: Readonly<Record<string, string>>
  /** Branches of the category tree, and its leaves as `branch.leaf`. */
  categories: Readonly<Record<string, Say>>
  /** Options of the other questions, as `field.option`. */
  options: Readonly<Record<string, Say>>
  reasons: Readonly<Record<string, Say>>
  levels: Readonly<Record<string, Say>>
  /** What people are to a case; `clock` is the system itself. */
  relations: Readonly<Record<string, Say>>
  /** What each clock is waiting for. */
  clocks: Readonly<Record<string, Say>>
  /** The kind's own wording in place of a part's general one: `visit.tell`, `note.reopen`. */
  own?: Readonly<Record<string, Say>>
}

type ReasonOf<A> = A extends { reasons: readonly (infer R)[] } ? R : never
type TreeOf<F> = F extends { type: 'tree'; branches: infer B }
  ? (keyof B & string) | { [K in keyof B & string]: B[K] extends readonly (infer L)[] ? `${K}.${L & string}` : never }[keyof B & string]
  : never
/** A form may ask for its category by a plain choice as well. */
type CategoryOf<F> = F extends { type: 'choice'; name: 'category'; options: readonly (infer O)[] } ? O & string : TreeOf<F>
type OptionOf<F> = F extends { name: 'category' }
  ? never
  : F extends { type: 'choice' | 'several'; name: infer N; options: readonly (infer O)[] }
    ? `${N & string}.${O & string}`
    : never

/** An organisation that a case is referred to is not on the case, and yet has entries in its timeline. */
type UnitOf<A> = A extends { by: 'referrals' } ? 'unit' : never

/** Requires words for everything a kind's table names. */
export interface WordsOf<K extends Kind> extends KindWords {
  states: Record<keyof K['states'] & string, Say>
  actions: Record<keyof K['actions'] & string, Say>
  deeds: Record<keyof K['actions'] & string, Say>
  categories: Record<CategoryOf<K['form'][number]>, Say>
  options: Record<OptionOf<K['form'][number]>, Say>
  reasons: Record<ReasonOf<K['actions'][keyof K['actions']]> & string, Say>
  levels: Record<keyof K['levels'] & string, Say>
  relations: Record<K['audiences'][string][number] | 'clock' | UnitOf<K['actions'][keyof K['actions']]>, Say>
  clocks: Record<keyof K['clocks'] & string, Say>
}
