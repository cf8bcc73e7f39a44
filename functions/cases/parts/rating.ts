import type * as z from 'zod/mini'
import type { rating as asked } from '../../../contract/cases/parts/rating'
import type { Part } from './part'

type Kept = z.infer<typeof asked.keeps>

/** A rating; the last one counts, and reopening the case clears it. */
export const rating: Part<Kept> = {
  keep(kept, { action, move }) {
    if (action.does?.rating === 'clear') return undefined
    return move.input.rating ? { part: 'rating', ...move.input.rating } : kept
  },
  tell({ move: { input } }) {
    if (!input.rating) return {}
    const { words: _words, ...codes } = input.rating
    return codes
  },
  forget: ({ words: _words, ...codes }) => codes,
}
