import * as z from 'zod/mini'
import type { Part } from './part'
import { Reason } from './reason'

/** 挂起: what a paused case is waiting for. */
export const pause = {
  name: 'pause',
  asks: { reason: Reason },
  keeps: z.strictObject({ part: z.literal('pause'), reason: Reason }),
  seenBy: 'person',
  facts: { reason: { of: Reason, seenBy: 'person' } },
} as const satisfies Part
