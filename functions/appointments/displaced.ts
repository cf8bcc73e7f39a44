import type { Due } from '../../contract/appointments/appointment'
import type { deskAppointments } from '../../contract/appointments/deskRoutes'
import type { InputOf } from '../../contract/route'
import { findDays } from '../days/lookup'
import { nothingHeld } from '../days/rules'
import type { Context } from '../platform/context'
import { calendarOf, deskOf, mustBeAtDesk } from './desks'
import { viewDue } from './due'
import { daysAhead, holdersDisplaced } from './rules'
import { findAll } from './store'

/** Everybody at a desk whose time cannot be kept, soonest first, so that the desk can arrange another with them. */
export async function listDisplaced(ctx: Context, { deskId }: InputOf<typeof deskAppointments.displaced>): Promise<{ items: Due[] }> {
  mustBeAtDesk(ctx)
  const open = await deskOf(ctx, deskId)
  const days = daysAhead(open.desk, ctx.clock.now())
  const books = await findDays(
    ctx,
    days.map((day) => ({ calendar: calendarOf(deskId), day })),
  )
  const ids = days.flatMap((day, at) => holdersDisplaced({ ...open, day, book: books[at] ?? nothingHeld }))
  return { items: (await viewDue(ctx, await findAll(ctx, ids))).filter(({ mustMove }) => mustMove) }
}
