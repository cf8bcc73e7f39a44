import type { DeskDay } from '../../contract/appointments/appointment'
import type { deskAppointments } from '../../contract/appointments/deskRoutes'
import type { InputOf } from '../../contract/route'
import { spansOf } from '../days/rules'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import { deskDayOf, deskOf, mustBeAtDesk, viewDesk } from './desks'
import { viewDue } from './due'
import { findLine, findNext, viewLine } from './numbers/store'
import { hoursOf } from './rules'
import { findAppointments, type StoredAppointment } from './store'

const mostAtOnce = 100

/** A desk's day for its people: its hours and leave, who comes when, and who waits with a number. */
export async function getDeskDay(ctx: Context, { deskId, day }: InputOf<typeof deskAppointments.day>): Promise<DeskDay> {
  mustBeAtDesk(ctx)
  const open = await deskOf(ctx, deskId)
  const [deskDay, line] = await Promise.all([deskDayOf(ctx, open, day), findLine(ctx, { deskId, day })])
  const appointments = await appointmentsIn(ctx, new Set(deskDay.book.held.values()))
  const hours = (spans: readonly (readonly [string, string])[]) => spans.map(([from, to]) => ({ from, to }))
  return {
    desk: viewDesk(open.desk),
    day,
    hours: hours(hoursOf(deskDay)),
    leave: hours(spansOf(deskDay.book.off)),
    items: await viewDue(ctx, appointments),
    line: viewLine(ctx, open, { day, line }),
    next: await findNext(ctx, { deskId, day, line }),
  }
}

/** Soonest first. */
async function appointmentsIn(ctx: Context, ids: ReadonlySet<string>): Promise<StoredAppointment[]> {
  const found = await Promise.all(chunksOf([...ids], mostAtOnce).map((some) => findAppointments(ctx, some)))
  return found.flat().sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || a.place - b.place)
}
