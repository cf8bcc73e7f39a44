import * as z from 'zod/mini'
import { DraftState } from '../../contract/catalogue/draft'
import type { EntryKey } from '../../contract/catalogue/entries'
import { EntryText } from '../../contract/catalogue/texts'
import { singleLine } from '../../contract/text'
import { Instant, toInstant } from '../../contract/time'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Write } from '../platform/write'

/** A draft as stored. `writers` are who began it and all who have saved something in it; `changedBy` is who did the latest with it. */
export const StoredDraft = z.object({
  id: z.string(),
  isNew: z.boolean(),
  text: EntryText,
  state: DraftState,
  version: z.number(),
  writers: z.array(z.string()),
  savedAt: Instant,
  changedBy: z.string(),
  remark: z.nullable(z.object({ by: z.string(), at: Instant, text: singleLine(300) })),
})
export type StoredDraft = z.infer<typeof StoredDraft>

const partition = 'catalogue-drafts'
const keyOf = ({ of, id }: EntryKey) => ({ partition, sort: `draft#${of}#${id}` })

/** The entry that a draft is of. */
export const entryOf = ({ id, text: { of } }: Pick<StoredDraft, 'id' | 'text'>): EntryKey => ({ of, id })

/** Drafts that a community may have at a time: as many as a station can look through. */
export const mostDrafts = 60

export async function findDraft(ctx: Context, key: EntryKey): Promise<StoredDraft | undefined> {
  const item = await ctx.table.get(keyOf(key))
  return item && StoredDraft.parse(item)
}

export async function findDrafts(ctx: Context): Promise<StoredDraft[]> {
  const { items } = await ctx.table.query({ partition, prefix: 'draft#', limit: 2 * mostDrafts })
  return readable(StoredDraft, items)
}

/** Begins a draft; fails (`draft`) if the entry has one. */
export const putDraft = (draft: StoredDraft): Write => ({ key: keyOf(entryOf(draft)), put: draft, when: 'absent', named: 'draft' })

/** The next version of a draft; fails (`draft`) if somebody else has changed it. */
export const nextDraft = (ctx: Context, draft: StoredDraft, change: Partial<StoredDraft>): Write => ({
  key: keyOf(entryOf(draft)),
  put: { ...draft, ...change, version: draft.version + 1, savedAt: toInstant(ctx.clock.now()) },
  when: [['version', '=', draft.version]],
  named: 'draft',
})

/** Takes a draft away; fails (`draft`) like `nextDraft`. */
export const removeDraft = (draft: StoredDraft): Write => ({
  key: keyOf(entryOf(draft)),
  remove: true,
  when: [['version', '=', draft.version]],
  named: 'draft',
})
