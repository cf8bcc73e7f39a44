import * as z from 'zod/mini'
import { paragraph } from '../../text'
import type { Part } from './part'

const values = {
  answered: z.boolean(),
  solved: z.enum(['yes', 'half', 'no']),
  satisfied: z.boolean(),
  words: z.optional(paragraph(500)),
}

/** 评价: was it answered, was it solved, are you satisfied. The three rates count these. */
export const Rating = z.strictObject(values)
export type Rating = z.infer<typeof Rating>

export const rating = {
  name: 'rating',
  asks: { rating: Rating },
  does: ['clear'],
  keeps: z.strictObject({ part: z.literal('rating'), ...values }),
  seenBy: 'asked',
  facts: {
    answered: { of: values.answered, seenBy: 'asked' },
    solved: { of: values.solved, seenBy: 'asked' },
    satisfied: { of: values.satisfied, seenBy: 'asked' },
  },
} as const satisfies Part
