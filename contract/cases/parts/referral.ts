import * as z from 'zod/mini'
import { line } from '../../text'
import type { Part } from './part'

const values = { organisation: line(60), turnTo: line(100) }

/** 转办: to whom it is referred, and where the resident reaches them. */
export const referral = {
  name: 'referral',
  asks: values,
  keeps: z.strictObject({ part: z.literal('referral'), ...values }),
  seenBy: 'person',
} as const satisfies Part
