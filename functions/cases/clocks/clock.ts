import * as z from 'zod/mini'

/**
 * A limit in minutes or days of working time or, for danger, in hours that run day and night. A working day counts as many
 * seconds as the community works in a day, so two days from Monday at ten end on Wednesday at ten.
 */
export const TimeLimit = z.union([
  z.strictObject({ workingMinutes: z.number().check(z.positive(), z.maximum(1_000_000)) }),
  z.strictObject({ workingDays: z.number().check(z.positive(), z.maximum(2_500)) }),
  z.strictObject({ hours: z.number().check(z.positive(), z.maximum(87_600)) }),
])
export type TimeLimit = z.infer<typeof TimeLimit>

// Milliseconds, since ISO text to the second would lose fractions over many pauses.
const Milliseconds = z.int().check(z.nonnegative())

/**
 * One clock of a case as stored: plain JSON, instants in milliseconds since 1970.
 * - `phase`: running, paused, or stopped for good, and since when.
 * - `usedMilliseconds`: used up to the last pause or stop, in the limit's own time; a running stretch comes on top.
 * - `passedAt`: the deadline, once a pause or stop found that it had passed; from then on it no longer moves.
 * - `warnedAt`, `lateAt`, `escalatedAt`: when each was reported, not when it fell due.
 */
export const Clock = z.strictObject({
  limit: TimeLimit,
  phase: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('running'), since: Milliseconds }),
    z.strictObject({ state: z.literal('paused'), since: Milliseconds }),
    z.strictObject({ state: z.literal('stopped'), since: Milliseconds, outcome: z.enum(['met', 'metLate']) }),
  ]),
  usedMilliseconds: Milliseconds,
  passedAt: z.nullable(Milliseconds),
  warnedAt: z.nullable(Milliseconds),
  lateAt: z.nullable(Milliseconds),
  escalatedAt: z.nullable(Milliseconds),
})
export type Clock = z.infer<typeof Clock>
