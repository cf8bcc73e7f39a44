import * as z from 'zod/mini'
import { singleLine } from '../../text'
import type { Part } from './part'
import { Reason } from './reason'

const values = { reason: Reason, turnTo: singleLine(100) }

/** 不予受理: why the case is not taken on, and where to turn instead. */
export const decline = {
  name: 'decline',
  asks: values,
  keeps: z.strictObject({ part: z.literal('decline'), ...values }),
  seenBy: 'details',
  facts: { reason: { of: Reason, seenBy: 'person' } },
} as const satisfies Part
