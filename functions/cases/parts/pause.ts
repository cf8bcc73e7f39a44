import type * as z from 'zod/mini'
import type { pause as asked } from '../../../contract/cases/parts/pause'
import type { Part } from './part'
import { tellReason } from './reason'

type Kept = z.infer<typeof asked.keeps>

/** What a paused case waits for, until its clocks resume, stop, or pause for something else. */
export const pause: Part<Kept> = {
  keep(kept, { action, move: { input } }) {
    if (action.asks?.pause) return { part: 'pause', reason: input.reason ?? 'other' }
    return action.clock === undefined ? kept : undefined
  },
  tell: tellReason,
}
