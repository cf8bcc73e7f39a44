import type { Appointment } from '../../contract/appointments/appointment'
import type { ownAppointments } from '../../contract/appointments/routes'
import type { InputOf } from '../../contract/route'
import { bookAppointment } from '../../functions/appointments/book'
import { putSettings, type Settings } from '../../functions/communities/store'
import type { Context } from '../../functions/platform/context'
import { aRequest } from './bookings'
import { lawDesk, stationDesk, wideDesk } from './testDesks'
import { oneMinute, type World } from './world'

/** Changes the station's desk in a community. */
export async function setDesk(world: World, change: Partial<typeof stationDesk>): Promise<void> {
  const settings = (await world.ctx.table.get({ partition: 'community', sort: 'settings' })) as unknown as Settings
  const desks = [{ ...stationDesk, ...change }, lawDesk, wideDesk]
  await world.ctx.table.transact([putSettings({ ...settings, desks })], world.services.ids.secret())
  // Settings are remembered for half a minute.
  world.clock.pass(oneMinute)
}

type Asked = Partial<InputOf<typeof ownAppointments.book>>

/** A quarter of an hour at the station, next day at half past nine unless said otherwise. */
export const anAppointment = (ctx: Context, asked: Asked = {}): Promise<Appointment> =>
  bookAppointment(ctx, { requestId: aRequest(), deskId: 'station', startsAt: '2026-11-24T09:30:00+08:00', ...asked })
