import * as z from 'zod/mini'
import type { Context } from '../platform/context'
import { pagesOf } from '../platform/pages'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'

/** A PDF that was made: its file, and whom it is about. */
export const StoredPaper = z.object({ id: z.string(), communityId: z.string(), personId: z.string(), key: z.string(), dueAt: z.string() })
export type StoredPaper = z.infer<typeof StoredPaper>

export const papersDue = 'due#papers'
const keptMilliseconds = 86_400_000
const papersAPage = 100

const partitionOf = (personId: string) => `papers#${personId}`
const keyOf = ({ personId, id }: Pick<StoredPaper, 'personId' | 'id'>) => ({ partition: partitionOf(personId), sort: `paper#${id}` })

/** A paper whose file is kept for a day. */
export function putPaper(ctx: Context, paper: Pick<StoredPaper, 'id' | 'personId' | 'key'>): Write {
  const dueAt = new Date(ctx.clock.now() + keptMilliseconds).toISOString()
  const stored: StoredPaper = { ...paper, communityId: ctx.communityId, dueAt }
  return { key: keyOf(paper), put: { ...stored, duePk: papersDue }, when: 'absent', named: 'paper' }
}

export async function findPaper(ctx: Context, of: Pick<StoredPaper, 'personId' | 'id'>): Promise<StoredPaper | undefined> {
  return StoredPaper.safeParse(await ctx.table.get(keyOf(of))).data
}

/** All papers about a person. */
export async function findPapers(ctx: Context, personId: string): Promise<StoredPaper[]> {
  const found: StoredPaper[] = []
  const read = (after?: Item) => ctx.table.query({ partition: partitionOf(personId), prefix: 'paper#', limit: papersAPage, after })
  for await (const { items } of pagesOf(read)) found.push(...items.map((item) => StoredPaper.parse(item)))
  return found
}

/** Makes the clock remove a paper's file now. */
export const endPaper = (ctx: Context, paper: StoredPaper): Write => ({
  key: keyOf(paper),
  change: { set: { dueAt: new Date(ctx.clock.now()).toISOString() } },
  when: 'exists',
  named: 'paper',
})

export const removePaper = (paper: StoredPaper): Write => ({ key: keyOf(paper), remove: true, when: 'exists', named: 'paper' })
