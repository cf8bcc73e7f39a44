import { Service } from '../../contract/catalogue/catalogue'
import type { Mark } from '../../contract/catalogue/draft'
import type { editingContract } from '../../contract/catalogue/editing'
import type { Entry } from '../../contract/catalogue/entries'
import type { InputOf } from '../../contract/route'
import { dayOf } from '../../contract/time'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { refuse } from '../platform/refuse'
import { changeOf } from './change'
import { mustEdit } from './editors'
import { findService, forgetCatalogue } from './store'

const mostAttempts = 4

type Published = Extract<Entry, { of: 'service' }>

/**
 * Says that a service was compared with its sources today, that it is closed or open again, or what has to be known first. It
 * counts at once, without a second reader. Saying what stands there already changes nothing.
 */
export async function markService(ctx: Context, input: InputOf<typeof editingContract.markService>): Promise<Service> {
  const { id } = mustEdit(ctx)
  const { serviceId, mark } = input
  const marked = await again(mostAttempts, async () => {
    const live = await findService(ctx, serviceId)
    if (!live) throw refuse('NOT_FOUND')
    const after = markedAs(live.entry, mark, dayOf(ctx.clock.now()))
    const changed = hashOf(after) !== live.hash
    const { writes, event } = changeOf(ctx, { what: mark.what, writers: [id], reader: null, live, order: live.order, after })
    const outcome = await commit(ctx, {
      request: { verb: 'markService', input, result: Service.parse(after) },
      writes: changed ? writes : [],
      events: changed ? [event] : [],
    })
    return outcome.done ? Service.parse(outcome.result) : outrun
  })
  forgetCatalogue(ctx)
  return marked
}

function markedAs(service: Published, mark: Mark, today: string): Published {
  switch (mark.what) {
    case 'checked':
      return { ...service, checkedOn: today }
    case 'closed':
      return { ...service, state: 'closed' }
    case 'opened':
      return { ...service, state: 'open' }
    case 'noted':
      return { ...service, note: mark.note }
  }
}
