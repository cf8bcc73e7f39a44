import * as z from 'zod/mini'
import { paragraph } from '../../text'
import { Instant } from '../../time'
import type { Part } from './part'

const text = paragraph(500)

export const mostRemarks = 10

/** 更正说明: what the person concerned says is wrong in the record. Remarks stand beside the record and never change it. */
export const remark = {
  name: 'remark',
  asks: { remark: text },
  keeps: z.strictObject({ part: z.literal('remark'), remarks: z.array(z.strictObject({ text, at: Instant })) }),
  seenBy: 'asked',
} as const satisfies Part
