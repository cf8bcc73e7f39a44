import type * as z from 'zod/mini'
import type { costs as asked } from '../../../contract/cases/parts/costs'
import type { Part } from './part'

type Kept = z.infer<typeof asked.keeps>

export const costs: Part<Kept> = {
  keep: (kept, { move }) => (move.input.costs ? { part: 'costs', items: move.input.costs } : kept),
  tell: ({ move: { input } }) => (input.costs ? { fen: input.costs.reduce((sum, { fen }) => sum + fen, 0) } : {}),
}
