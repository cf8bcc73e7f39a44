import * as z from 'zod/mini'
import { singleLine } from '../text'
import { Instant } from '../time'
import { Entry, EntryKey } from './entries'
import { EntryText } from './texts'

/** What a resident has to know first. */
export const ServiceNote = z.strictObject({ zh: singleLine(120), en: singleLine(240) })

/** `writing`; `waiting` for a second reader; `returned` by that reader, with a remark. */
export const DraftState = z.enum(['writing', 'waiting', 'returned'])

/** Somebody of the staff; without a name if they gave none or have left. */
const name = z.nullable(z.string())

const Remark = z.object({ by: name, at: Instant, text: z.string() })

/**
 * An entry's only draft, as one colleague sees it. `mine`: the reader has written in it, so that somebody else has to publish it.
 * `isNew`: no such entry is published yet.
 */
export const DraftRow = z.object({
  ...EntryKey.shape,
  name: z.object({ zh: z.string(), en: z.string() }),
  state: DraftState,
  isNew: z.boolean(),
  mine: z.boolean(),
  writers: z.array(name),
  savedAt: Instant,
  remark: z.nullable(Remark),
})
export type DraftRow = z.infer<typeof DraftRow>

/** `version` grows with each change: whoever changes the draft says which one they have read. */
export const Draft = z.object({ ...DraftRow.shape, text: EntryText, version: z.number() })
export type Draft = z.infer<typeof Draft>

/** One change of a published entry; `before` is null for its first text. `reader` published what the writers wrote. */
export const EntryVersion = z.object({
  id: z.string(),
  what: z.enum(['published', 'checked', 'closed', 'opened', 'noted']),
  at: Instant,
  writers: z.array(name),
  reader: name,
  before: z.nullable(Entry),
  after: Entry,
})
export type EntryVersion = z.infer<typeof EntryVersion>

/** A note is shown on top of the service until it is taken away (null). */
export const Mark = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('checked') }),
  z.strictObject({ what: z.literal('closed') }),
  z.strictObject({ what: z.literal('opened') }),
  z.strictObject({ what: z.literal('noted'), note: z.nullable(ServiceNote) }),
])
export type Mark = z.infer<typeof Mark>
