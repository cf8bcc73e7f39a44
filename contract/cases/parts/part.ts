import type { ZodMiniType } from 'zod/mini'
import type { Audience } from '../relations'

/** A code, an amount or an instant in an event, never free text; and its audience. */
export type Fact = { of: ZodMiniType<string | number | boolean>; seenBy: Audience }

/**
 * A part of cases: the input an action asks for, what the case keeps and its events say of it, and who sees that.
 * functions/cases/parts has its rules, src/cases/parts its screens.
 */
export type Part = {
  name: string
  /** Fields of an action's input. Two parts may share a field of the same schema; an action that asks for both has it once. */
  asks: Readonly<Record<string, ZodMiniType>>
  /** What actions may make it do without input: `agree`, `clear`. */
  does?: readonly string[]
  /** An object whose `part` is the part's name. */
  keeps?: ZodMiniType
  /** Who sees what is kept; default nobody. */
  seenBy?: Audience
  facts?: Readonly<Record<string, Fact>>
}
