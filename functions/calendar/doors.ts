import { dayOf } from '../../contract/time'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'
import { putWatch } from './store'

/** Has the clock watch the calendar of a community: from this year's November on, at once if that has begun. */
export function watchCalendar(ctx: Pick<Context, 'communityId' | 'clock'>): Write {
  return putWatch(ctx, `${dayOf(ctx.clock.now()).slice(0, 4)}-11-01`)
}
