import * as z from 'zod/mini'
import { UploadType } from '../../contract/uploads'
import { declareEvents } from '../platform/events'
import { partitionOf } from './lookup'

const facts = z.object({ uploadId: z.string(), personId: z.string(), type: UploadType })

/** Events of a person's uploads, for that person. */
export const uploadEvents = declareEvents('upload', {
  started: { audience: 'person', facts: z.extend(facts, { bytes: z.number() }) },
  finished: { audience: 'person', facts: z.extend(facts, { bytes: z.number() }) },
  expired: { audience: 'person', facts },
})

type Sent = { id: string; ownerId: string; type: UploadType }

/** What every event of an upload has in common, plus the facts of its own type. */
export function ofUpload<M extends object = object>({ id, ownerId, type }: Sent, more?: M) {
  return { subject: id, partition: partitionOf(id), facts: { uploadId: id, personId: ownerId, type, ...(more as M) } }
}
