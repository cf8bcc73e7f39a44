import { toInstant } from '../../../contract/time'
import { cancelAppointment } from '../../../functions/appointments/cancel'
import { takeNumber } from '../../../functions/appointments/numbers/take'
import type { Context } from '../../../functions/platform/context'
import { anAppointment } from '../../support/desks'
import { wideDesk } from '../../support/testDesks'
import { monday, oneDay, type World } from '../../support/world'
import type { AccessRow, Scene } from './accessRows'

const atDesk = { deskId: wideDesk.id }
const quarter = 15 * 60_000
const quartersToday = 20
let quarters = 0

/** Each time another one, from tomorrow on. */
const aTime = () => toInstant(monday + oneDay + (quarters++ % 1_000) * quarter)

const latest = new Map<string, string>()

/** Nobody has more than three appointments or two at a time: the one before is given back. */
async function aFreeTime({ owner, request }: Scene): Promise<string> {
  const before = latest.get(owner.person.id)
  if (before) await cancelAppointment(owner.ctx, { requestId: request(), appointmentId: before })
  latest.delete(owner.person.id)
  return aTime()
}

async function onAppointment(scene: Scene) {
  const { id } = await anAppointment(scene.owner.ctx, { ...atDesk, startsAt: await aFreeTime(scene) })
  latest.set(scene.owner.person.id, id)
  return { appointmentId: id }
}

/** Of today, so that it can be marked; its time is given back once the same is needed again. */
async function aStrangers({ world, request }: Scene): Promise<string> {
  const next = Math.ceil(world.clock.now() / quarter) * quarter
  const startsAt = toInstant(next + (1 + (quarters++ % quartersToday)) * quarter)
  const before = held.get(startsAt)
  if (before?.world === world) await cancelAppointment(before.ctx, { requestId: request(), appointmentId: before.id })
  const { ctx } = await world.someone()
  const { id } = await anAppointment(ctx, { ...atDesk, startsAt })
  held.set(startsAt, { world, ctx, id })
  return id
}

const held = new Map<string, { world: World; ctx: Context; id: string }>()

/** The number called last, behind which somebody waits. */
async function aNumberCalled({ world, request }: Scene): Promise<number> {
  const { ctx } = await world.someone()
  return (await takeNumber(ctx, { requestId: request(), ...atDesk })).line.called
}

const staff: AccessRow['who'] = ['stationWorker', 'manager']

/** Who may call the routes of appointments. */
export const appointmentRows: Readonly<Record<string, AccessRow>> = {
  'appointments.listDesks': { who: 'anyone', input: async () => ({}) },
  'appointments.times': { who: 'anyone', input: async () => atDesk },
  'appointments.ownTimes': {
    who: 'loggedIn',
    owned: true,
    dutyOf: ['stationWorker', 'manager'],
    input: async (scene) => ({ ...atDesk, ...(await onAppointment(scene)) }),
  },
  'appointments.book': {
    who: 'loggedIn',
    input: async (scene) => ({ requestId: scene.request(), ...atDesk, startsAt: await aFreeTime(scene) }),
  },
  'appointments.list': { who: 'loggedIn', input: async () => ({}) },
  'appointments.get': { who: 'loggedIn', owned: true, input: onAppointment },
  'appointments.move': {
    who: 'loggedIn',
    owned: true,
    input: async (scene) => ({ requestId: scene.request(), ...(await onAppointment(scene)), startsAt: aTime() }),
  },
  'appointments.cancel': {
    who: 'loggedIn',
    owned: true,
    input: async (scene) => ({ requestId: scene.request(), ...(await onAppointment(scene)) }),
  },
  'appointments.day': { who: staff, input: async () => ({ ...atDesk, day: '2026-11-24' }) },
  'appointments.attend': {
    who: staff,
    input: async (scene) => ({ requestId: scene.request(), appointmentId: await aStrangers(scene), attendance: 'arrived' }),
  },
  'appointments.displaced': { who: staff, input: async () => atDesk },
  'appointments.rearrange': {
    who: staff,
    input: async (scene) => ({ requestId: scene.request(), ...(await onAppointment(scene)), startsAt: aTime() }),
  },
  'appointments.reveal': {
    who: staff,
    input: async (scene) => ({ requestId: scene.request(), ...(await onAppointment(scene)), field: 'phone', reason: 'arrange' }),
  },
  'appointments.leave': {
    who: staff,
    input: async ({ request }) => ({ requestId: request(), ...atDesk, from: '2026-12-25', to: '2026-12-25', closed: true }),
  },
  'appointments.line': { who: 'anyone', input: async () => atDesk },
  'appointments.myNumber': { who: 'loggedIn', input: async () => atDesk },
  'appointments.takeNumber': { who: 'loggedIn', input: async ({ request }) => ({ requestId: request(), ...atDesk }) },
  'appointments.callNext': {
    who: staff,
    input: async (scene) => ({ requestId: scene.request(), ...atDesk, after: await aNumberCalled(scene) }),
  },
}
