import type { Entry } from '../../contract/catalogue/entries'
import { toInstant } from '../../contract/time'
import type { Context } from '../platform/context'
import { type NewEvent, newEvent } from '../platform/events'
import type { Write } from '../platform/write'
import { catalogueEvents, ofEntry } from './events'
import { putVersion, type StoredVersion } from './history'
import { replaceEntry, type StoredEntry } from './store'

type Change = Pick<StoredVersion, 'what' | 'writers' | 'reader' | 'after'> & { live: StoredEntry | undefined; order: number }

/** The writes and the event of any change of a published entry, which keep what it said before; they fail (`entry`) if it is not as it was read. */
export function changeOf(ctx: Context, { live, order, ...change }: Change): { writes: Write[]; event: NewEvent } {
  const id = ctx.ids.make('ver')
  const before: Entry | null = live?.entry ?? null
  const version: StoredVersion = { ...change, id, at: toInstant(ctx.clock.now()), before }
  return {
    writes: [replaceEntry(change.after, { order, hash: live?.hash }), putVersion(version)],
    event: newEvent(catalogueEvents.changed, { ...ofEntry(change.after), facts: { versionId: id, what: change.what } }),
  }
}
