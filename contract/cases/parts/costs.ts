import * as z from 'zod/mini'
import { singleLine } from '../../text'
import type { Part } from './part'

const Fen = z.number().check(z.int(), z.gte(0), z.lte(10_000_000))

/** Material or labour, its price in fen, and how much of that the resident pays. */
export const Cost = z
  .strictObject({ what: singleLine(60), fen: Fen, residentFen: Fen })
  .check(z.refine(({ fen, residentFen }) => residentFen <= fen, { path: ['residentFen'] }))
export type Cost = z.infer<typeof Cost>

const Costs = z.array(Cost).check(z.maxLength(20))

/** 费用. */
export const costs = {
  name: 'costs',
  asks: { costs: Costs },
  keeps: z.strictObject({ part: z.literal('costs'), items: Costs }),
  seenBy: 'asked',
  /** The total. */
  facts: { fen: { of: z.number(), seenBy: 'asked' } },
} as const satisfies Part
