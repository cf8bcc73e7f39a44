import * as z from 'zod/mini'

/** Why staff read a masked name or number; its owner is told. */
export const RevealReason = z.enum(['arrange', 'visit', 'urgent', 'followUp'])
export type RevealReason = z.infer<typeof RevealReason>
