import * as z from 'zod/mini'
import { ServiceVersion } from '../../contract/catalogue/draft'
import { declareEvents, type NewEvent } from '../platform/events'
import { historyOf } from './history'

/** Events of a service and its draft, for the staff. */
export const catalogueEvents = declareEvents('catalogue', {
  draftBegun: { audience: 'staff', facts: z.object({}) },
  draftSaved: { audience: 'staff', facts: z.object({ parts: z.array(z.string()) }) },
  readerAsked: { audience: 'staff', facts: z.object({}) },
  draftReturned: { audience: 'staff', facts: z.object({}) },
  draftDropped: { audience: 'staff', facts: z.object({}) },
  changed: { audience: 'staff', facts: z.object({ versionId: z.string(), what: ServiceVersion.shape.what }) },
})

export const ofService = (serviceId: string): Pick<NewEvent, 'subject' | 'partition'> => ({
  subject: serviceId,
  partition: historyOf(serviceId),
})
