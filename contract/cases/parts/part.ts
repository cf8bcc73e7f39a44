import type { ZodMiniType } from 'zod/mini'
import type { Audience } from '../relations'

/** Something an event says: a code, an amount or an instant, never words; and to whom. */
export type Fact = { of: ZodMiniType<string | number | boolean>; seenBy: Audience }

/**
 * A part of cases: what an action asks for by it, what a case keeps of it and its events say of it, and who sees that. How it
 * changes is in functions/cases/parts, how it is asked and shown in src/cases/parts.
 */
export type Part = {
  name: string
  /** Fields of an action's input. Two parts may share a field of the same schema; an action that asks for both has it once. */
  asks: Readonly<Record<string, ZodMiniType>>
  /** What actions may have it do without being asked for anything: `agree`, `clear`. */
  does?: readonly string[]
  /** An object told apart from the other parts' by `part`, its name. */
  keeps?: ZodMiniType
  /** Who sees what is kept: without it, nobody. */
  seenBy?: Audience
  /** It stands in the rows of lists as well. */
  inRows?: true
  facts?: Readonly<Record<string, Fact>>
}
