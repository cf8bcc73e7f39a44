import * as z from 'zod/mini'
import { DocumentId, ServiceId } from '../../catalogue/ids'
import type { Part } from './part'

export const mostNeeds = 20

/** What is asked for: any one of these sets of documents of the catalogue. */
const Needed = z.strictObject({
  anyOf: z.array(z.array(DocumentId).check(z.minLength(1), z.maxLength(10))).check(z.minLength(1), z.maxLength(10)),
})

/**
 * How a document was shown: on a photo, at the desk, or not at all, with the reason in the entry of the timeline. Each document has
 * one tick, the last.
 */
export const Ticked = z.strictObject({ document: DocumentId, how: z.enum(['photo', 'seen', 'lacking']) })
export type Ticked = z.infer<typeof Ticked>

/** 材料: the documents that a matter needs, all told at once, and which of them were shown. */
export const documents = {
  name: 'documents',
  asks: { needs: z.array(Needed).check(z.minLength(1), z.maxLength(mostNeeds)) },
  does: ['complete'],
  keeps: z.strictObject({
    part: z.literal('documents'),
    service: z.nullable(ServiceId),
    needs: z.array(Needed),
    ticks: z.array(Ticked),
  }),
  seenBy: 'person',
} as const satisfies Part
