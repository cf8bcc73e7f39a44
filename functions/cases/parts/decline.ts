import type * as z from 'zod/mini'
import type { decline as asked } from '../../../contract/cases/parts/decline'
import type { Part } from './part'
import { tellReason } from './reason'

type Kept = z.infer<typeof asked.keeps>

export const decline: Part<Kept> = {
  keep: (kept, { action, move: { input } }) =>
    action.asks?.decline ? { part: 'decline', reason: input.reason ?? '', turnTo: input.turnTo ?? '' } : kept,
  tell: tellReason,
  // The reason stays in the event; where somebody was sent says what they needed.
  forget: (kept, { alone }) => (alone ? undefined : kept),
}
