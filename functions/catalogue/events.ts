import * as z from 'zod/mini'
import { EntryVersion } from '../../contract/catalogue/draft'
import type { EntryKey } from '../../contract/catalogue/entries'
import { declareEvents, type NewEvent } from '../platform/events'
import { historyOf } from './history'

/** Events of an entry and its draft, for the staff. */
export const catalogueEvents = declareEvents('catalogue', {
  draftBegun: { audience: 'staff', facts: z.object({}) },
  draftSaved: { audience: 'staff', facts: z.object({ parts: z.array(z.string()) }) },
  readerAsked: { audience: 'staff', facts: z.object({}) },
  draftReturned: { audience: 'staff', facts: z.object({}) },
  draftDropped: { audience: 'staff', facts: z.object({}) },
  changed: { audience: 'staff', facts: z.object({ versionId: z.string(), what: EntryVersion.shape.what }) },
})

export const ofEntry = ({ of, id }: EntryKey): Pick<NewEvent, 'subject' | 'partition'> => ({
  subject: id,
  partition: historyOf({ of, id }),
})
