import type { ZodMiniType } from 'zod/mini'

/**
 * A part of cases: what an action asks for by it and what a case keeps of it. What becomes of that is in
 * functions/cases/parts, how it is asked and shown in src/cases/parts.
 */
export type Part = {
  name: string
  /** Fields of an action's input. Two parts may share a field of the same schema; an action that asks for both has it once. */
  asks: Readonly<Record<string, ZodMiniType>>
  /** What actions may have it do without being asked for anything: `agree`, `clear`. */
  does?: readonly string[]
  /** An object told apart from the other parts' by `part`, its name. */
  keeps?: ZodMiniType
  /** It stands in the rows of lists as well. */
  inRows?: true
}
