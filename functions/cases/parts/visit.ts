import type * as z from 'zod/mini'
import type { visit as asked } from '../../../contract/cases/parts/visit'
import { mostAheadMilliseconds } from '../../../contract/time'
import { refuse } from '../../platform/refuse'
import type { Moving, Part } from './part'

type Kept = z.infer<typeof asked.keeps>

/** The time of a visit. A new worker proposes a new time. Refuses TIMES_WRONG for a visit that is past, over two years ahead, or ends before it begins. */
export const visit: Part<Kept> = {
  may: (kept, { does }) => does?.visit !== 'agree' || kept?.agreed === false,
  async prepare(ctx, { input: { visit: wanted } }) {
    if (wanted && !canBe(wanted, ctx.clock.now())) throw refuse('TIMES_WRONG')
    return {}
  },
  keep(kept, moving) {
    const { action, move } = moving
    if (move.input.visit) return { part: 'visit', ...move.input.visit, agreed: false }
    if (action.does?.visit === 'clear' || changesHands(moving)) return undefined
    return kept && action.does?.visit === 'agree' ? { ...kept, agreed: true } : kept
  },
  tell: ({ move: { input } }) => (input.visit ? { visitFrom: input.visit.from, visitTo: input.visit.to } : {}),
}

function canBe(wanted: { from: string; to: string }, now: number): boolean {
  const [from, to] = [Date.parse(wanted.from), Date.parse(wanted.to)]
  return from < to && to > now && to - now <= mostAheadMilliseconds
}

const changesHands = ({ action, before, move: { workerId } }: Moving) =>
  action.does?.worker === 'free' || (workerId !== undefined && workerId !== before.workerId)
