import * as z from 'zod/mini'

/**
 * How long something may take: minutes or days of working time, or for danger hours that run day and night. A working day
 * counts the seconds the community works on a day, so two of them begun on Monday at ten end on Wednesday at ten.
 */
export const TimeLimit = z.union([
  z.strictObject({ workingMinutes: z.number().check(z.positive(), z.maximum(1_000_000)) }),
  z.strictObject({ workingDays: z.number().check(z.positive(), z.maximum(2_500)) }),
  z.strictObject({ hours: z.number().check(z.positive(), z.maximum(87_600)) }),
])
export type TimeLimit = z.infer<typeof TimeLimit>

// Milliseconds and not ISO text to the second: a clock paused and resumed many times must not lose the parts of seconds.
const Milliseconds = z.int().check(z.nonnegative())

/**
 * One clock of a case as stored: plain JSON, instants in milliseconds since 1970.
 * - `phase`: running or paused since, or stopped for good since, which is when the case did what the clock waits for.
 * - `usedMilliseconds`: what was used up to the last pause or stop, in the limit's own time; a running stretch comes on top.
 * - `passedAt`: the deadline, once a pause or stop found that it had passed; a deadline that has passed moves no more.
 * - `warnedAt`, `lateAt`, `escalatedAt`: when each was told, not when it fell due.
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
