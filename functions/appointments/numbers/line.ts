import type { Line, MyNumber } from '../../../contract/appointments/appointment'
import type { deskAppointments } from '../../../contract/appointments/deskRoutes'
import type { InputOf } from '../../../contract/route'
import { dayOf } from '../../../contract/time'
import { mustBeLoggedIn } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { deskOf } from '../desks'
import { findLine, findMine, viewLine, viewMine } from './store'

/** For everybody: which number is called at a desk today, and how many wait. */
export async function getLine(ctx: Context, { deskId }: InputOf<typeof deskAppointments.line>): Promise<Line> {
  const open = await deskOf(ctx, deskId)
  const day = dayOf(ctx.clock.now())
  return viewLine(ctx, open, { day, line: await findLine(ctx, { deskId, day }) })
}

type Mine = { mine: MyNumber | null; line: Line }

/** The caller's number of today, if they took one. */
export async function getMyNumber(ctx: Context, { deskId }: InputOf<typeof deskAppointments.myNumber>): Promise<Mine> {
  const caller = mustBeLoggedIn(ctx)
  const open = await deskOf(ctx, deskId)
  const day = dayOf(ctx.clock.now())
  const [number, line] = await Promise.all([findMine(ctx, caller.id, { deskId, day }), findLine(ctx, { deskId, day })])
  return { mine: number === undefined ? null : viewMine(number, line), line: await viewLine(ctx, open, { day, line }) }
}
