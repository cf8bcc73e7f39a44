import type { DeskDay } from '../../contract/appointments/appointment'
import type { deskAppointments } from '../../contract/appointments/deskRoutes'
import type { InputOf } from '../../contract/route'
import type { Context } from '../platform/context'
import { deskDayOf, deskOf, mustBeAtDesk, viewDesk } from './desks'
import { viewDue } from './due'
import { findLine, findNext, viewLine } from './numbers/store'
import { hoursOf, leaveOf } from './rules'
import { findAll } from './store'

/** A desk's day for its people: its hours and leave, who comes when, and who waits with a number. */
export async function getDeskDay(ctx: Context, { deskId, day }: InputOf<typeof deskAppointments.day>): Promise<DeskDay> {
  mustBeAtDesk(ctx)
  const open = await deskOf(ctx, deskId)
  const [deskDay, line] = await Promise.all([deskDayOf(ctx, open, day), findLine(ctx, { deskId, day })])
  const appointments = await findAll(ctx, new Set(deskDay.book.held.values()))
  return {
    desk: viewDesk(open.desk),
    day,
    hours: hoursOf(deskDay).map(([from, to]) => ({ from, to })),
    leave: leaveOf(deskDay),
    items: await viewDue(ctx, appointments),
    line: await viewLine(ctx, open, { day, line }),
    next: await findNext(ctx, { deskId, day, line }),
  }
}
