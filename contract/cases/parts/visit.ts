import * as z from 'zod/mini'
import { Instant } from '../../time'
import type { Part } from './part'

/** The time span of a visit. */
export const Visit = z.strictObject({ from: Instant, to: Instant })
export type Visit = z.infer<typeof Visit>

/** 上门时间: the worker proposes it, the requester agrees. */
export const visit = {
  name: 'visit',
  asks: { visit: Visit },
  does: ['agree', 'clear'],
  keeps: z.strictObject({ part: z.literal('visit'), from: Instant, to: Instant, agreed: z.boolean() }),
  seenBy: 'details',
  facts: { visitFrom: { of: Instant, seenBy: 'details' }, visitTo: { of: Instant, seenBy: 'details' } },
} as const satisfies Part
