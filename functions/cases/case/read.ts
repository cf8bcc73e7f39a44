import type { Context } from '../../platform/context'
import { Event } from '../../platform/events'
import { pagesOf } from '../../platform/pages'
import { readable } from '../../platform/readable'
import type { Item } from '../../platform/table'
import { partitionOf } from './keys'
import { StoredCase, StoredText } from './stored'

/** A case with its events in order, and the texts that belong to them, by event id. */
export type WholeCase = { item: StoredCase; events: Event[]; texts: Map<string, StoredText>; followers: Set<string> }

const itemsAPage = 200

/** A whole case in one consistent read. */
export async function readCase(ctx: Context, caseId: string): Promise<WholeCase | undefined> {
  const items = await readPartition(ctx, partitionOf(caseId))
  const item = items.find(({ sk }) => sk === 'case')
  if (!item) return undefined
  const behind = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix))
  return {
    item: StoredCase.parse(item),
    events: readable(Event, behind('event#')),
    texts: new Map(behind('text#').map((text) => [String(text.sk).slice('text#'.length), StoredText.parse(text)])),
    followers: new Set(behind('follower#').map(({ personId }) => String(personId))),
  }
}

async function readPartition(ctx: Context, partition: string): Promise<Item[]> {
  const all: Item[] = []
  for await (const { items } of pagesOf((after?: Item) => ctx.table.query({ partition, limit: itemsAPage, after }))) all.push(...items)
  return all
}
