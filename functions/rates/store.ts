import * as z from 'zod/mini'
import type { Context } from '../platform/context'
import { pagesOf } from '../platform/pages'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'
import type { Counters, Marks } from './rules'

const partitionOf = (month: string) => `rates#${month}`
const countersKey = (month: string) => ({ partition: partitionOf(month), sort: 'counters' })
const marksKey = (month: string, caseId: string) => ({ partition: partitionOf(month), sort: `case#${caseId}` })
const marksAtOnce = 500

const StoredMarks = z.object({
  kind: z.string(),
  branch: z.string(),
  team: z.nullable(z.string()),
  answer: z.nullable(z.object({ eventId: z.string(), outcome: z.enum(['met', 'metLate']) })),
  late: z.boolean(),
  rating: z.nullable(z.object({ eventId: z.string(), solved: z.boolean(), satisfied: z.boolean() })),
  version: z.number(),
})
type StoredMarks = z.infer<typeof StoredMarks>

const StoredCounters = z.object({ version: z.number(), counts: z.record(z.string(), z.number()) })

/** What a case has been counted for so far. */
export async function findMarks(ctx: Context, { month, caseId }: { month: string; caseId: string }): Promise<StoredMarks | undefined> {
  const item = await ctx.table.get(marksKey(month, caseId))
  return item && StoredMarks.parse(item)
}

/** The marks of all cases of a month. */
export async function findAllMarks(ctx: Context, month: string): Promise<{ caseId: string; marks: Marks }[]> {
  const all: { caseId: string; marks: Marks }[] = []
  const read = (after?: Item) => ctx.table.query({ partition: partitionOf(month), prefix: 'case#', limit: marksAtOnce, after })
  for await (const { items } of pagesOf(read))
    all.push(...items.map((item) => ({ caseId: String(item.sk).slice('case#'.length), marks: StoredMarks.parse(item) })))
  return all
}

/** The month's counters, one item: the public page reads nothing else. */
export async function findCounters(ctx: Context, month: string): Promise<{ counters: Counters; version: number }> {
  const item = await ctx.table.get(countersKey(month))
  if (!item) return { counters: {}, version: 0 }
  const { pk: _pk, sk: _sk, version, ...counts } = item
  const stored = StoredCounters.parse({ version, counts })
  return { counters: stored.counts, version: stored.version }
}

type Change = { month: string; caseId: string; marks: Marks; before: StoredMarks | undefined; by: Counters }

/** Writes a case's marks and their effect on the counters together; fails (`marks`) when the marks changed in the meantime. */
export function writesOf({ month, caseId, marks, before, by }: Change): Write[] {
  const counted = Object.keys(by).length > 0
  return [
    {
      key: marksKey(month, caseId),
      put: { ...marks, version: (before?.version ?? 0) + 1 },
      when: before ? [['version', '=', before.version]] : 'absent',
      named: 'marks',
    },
    ...(counted ? [{ key: countersKey(month), change: { add: { ...by, version: 1 } } }] : []),
  ]
}

/** Replaces the counters; fails (`counters`) when anything was counted in the meantime. */
export function putCounters({ month, counters, version }: { month: string; counters: Counters; version: number }): Write {
  return {
    key: countersKey(month),
    put: { ...counters, version: version + 1 },
    when: version === 0 ? 'absent' : [['version', '=', version]],
    named: 'counters',
  }
}
