import type * as z from 'zod/mini'
import type { referral as asked } from '../../../contract/cases/parts/referral'
import type { Part } from './part'

type Kept = z.infer<typeof asked.keeps>

export const referral: Part<Kept> = {
  keep: (kept, { move: { input } }) =>
    input.organisation === undefined ? kept : { part: 'referral', organisation: input.organisation, turnTo: input.turnTo ?? '' },
}
