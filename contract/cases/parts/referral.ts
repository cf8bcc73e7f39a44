import * as z from 'zod/mini'
import { singleLine } from '../../text'
import type { Part } from './part'

const values = { organisation: singleLine(60), turnTo: singleLine(100) }

/** 转办: the organisation that takes the matter over, and where the resident can reach it. */
export const referral = {
  name: 'referral',
  asks: values,
  keeps: z.strictObject({ part: z.literal('referral'), ...values }),
  seenBy: 'details',
} as const satisfies Part
