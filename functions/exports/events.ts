import * as z from 'zod/mini'
import { declareEvents } from '../platform/events'

/** Events of exports: who took which cases out of the system. */
export const exportEvents = declareEvents('export', {
  made: { audience: 'staff', facts: z.object({ kind: z.string(), month: z.string(), rows: z.number() }) },
})
