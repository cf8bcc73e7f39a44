import * as z from 'zod/mini'
import { paragraph } from '../../text'
import { Instant } from '../../time'
import type { Part } from './part'

/** How a matter ended: done, partly done, not possible, or taken up elsewhere. */
export const RecordOutcome = z.enum(['done', 'partly', 'notPossible', 'elsewhere'])
export type RecordOutcome = z.infer<typeof RecordOutcome>

const values = { asked: paragraph(1_000), done: paragraph(2_000), outcome: RecordOutcome, next: z.optional(paragraph(500)) }

/** A case that was reopened and closed again has a record of each time. */
export const mostRecords = 10

/** 办理记录: what was asked, what was done, how it ended and what comes next, written by whoever closes the case. */
export const record = {
  name: 'record',
  asks: { record: z.strictObject(values) },
  keeps: z.strictObject({ part: z.literal('record'), records: z.array(z.strictObject({ ...values, at: Instant })) }),
  seenBy: 'asked',
  facts: { recorded: { of: RecordOutcome, seenBy: 'asked' } },
} as const satisfies Part
