import type { Service } from '../../contract/catalogue/catalogue'
import { toInstant } from '../../contract/time'
import type { Context } from '../platform/context'
import { type NewEvent, newEvent } from '../platform/events'
import type { Write } from '../platform/write'
import { catalogueEvents, ofService } from './events'
import { putVersion, type StoredVersion } from './history'
import { replaceService, type StoredService } from './store'

type Change = Pick<StoredVersion, 'what' | 'writers' | 'reader' | 'after'> & { live: StoredService | undefined; order: number }

/** The writes and the event of any change of a published service, which keep what it said before; they fail (`service`) if it is not as it was read. */
export function changeOf(ctx: Context, { live, order, ...change }: Change): { writes: Write[]; event: NewEvent } {
  const id = ctx.ids.make('ver')
  const before: Service | null = live?.entry ?? null
  const version: StoredVersion = { ...change, id, at: toInstant(ctx.clock.now()), before }
  return {
    writes: [replaceService(change.after, { order, hash: live?.hash }), putVersion(version)],
    event: newEvent(catalogueEvents.changed, { ...ofService(change.after.id), facts: { versionId: id, what: change.what } }),
  }
}
