import { kinds } from '../../contract/kinds/kinds'
import type { Context } from '../platform/context'
import { Event } from '../platform/events'
import type { Item } from '../platform/table'
import { findCases, findOfMonth, partitionOf } from './store'
import type { StoredCase } from './stored'

const casesAtOnce = 100
const eventsAtOnce = 200

/** All cases that were reported in a month, of one kind or of every kind, page by page, the first of a kind first. */
export async function* casesOfMonth(ctx: Context, { month, kind }: { month: string; kind?: string }): AsyncGenerator<StoredCase[]> {
  for (const name of kind ? [kind] : kinds.map((each) => each.name)) {
    let after: Item | undefined
    do {
      const page = await findOfMonth(ctx, { kind: name, month, limit: casesAtOnce, after })
      yield await findCases(ctx, page.caseIds)
      after = page.last
    } while (after)
  }
}

/** All that ever happened to a case, in order. */
export async function eventsOfCase(ctx: Context, caseId: string): Promise<Event[]> {
  const events: Event[] = []
  let after: Item | undefined
  do {
    const page = await ctx.table.query({ partition: partitionOf(caseId), prefix: 'event#', limit: eventsAtOnce, after })
    events.push(...page.items.map((item) => Event.parse(item)))
    after = page.last
  } while (after)
  return events
}
