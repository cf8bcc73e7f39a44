import { getAppointment } from '../../../functions/appointments/get'
import { moveAppointment } from '../../../functions/appointments/move'
import { freeTimesOf } from '../../../functions/appointments/times'
import { anAppointment } from '../../support/desks'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld, type World } from '../../support/world'

const half = '2026-11-24T09:30:00+08:00'
const ten = '2026-11-24T10:00:00+08:00'
const nextDay = '2026-11-25T09:30:00+08:00'
const isFree = async (world: World, time: string) =>
  (await freeTimesOf(world.ctx, { deskId: 'station' })).days.some(({ times }) => times.includes(time))

test.each([
  ['later that day', ten],
  ['to another day', nextDay],
])('%s: the new time is taken and the old one free, in one change', async (_what, startsAt) => {
  const world = await newWorld()
  const { ctx } = await world.someone()
  const { id: appointmentId } = await anAppointment(ctx)
  const before = world.events.length

  const moved = await moveAppointment(ctx, { requestId: 'm', appointmentId, startsAt })
  const again = await moveAppointment(ctx, { requestId: 'm', appointmentId, startsAt })

  expect(moved).toMatchObject({ id: appointmentId, startsAt, state: 'booked' })
  expect(again).toEqual(moved)
  expect([await isFree(world, half), await isFree(world, startsAt)]).toEqual([true, false])
  expect(world.events.slice(before)).toMatchObject([{ type: 'appointment.moved', facts: { startsAt, wasStartsAt: half } }])
})

test('half of the new time may be the old one', async () => {
  const world = await newWorld()
  const { ctx } = await world.someone()
  const { id: appointmentId } = await anAppointment(ctx)
  const { cells } = (await storedOf(world, appointmentId)) as { cells: number[] }

  const there = await moveAppointment(ctx, { requestId: 'm', appointmentId, startsAt: '2026-11-24T09:45:00+08:00' })
  await moveAppointment(ctx, { requestId: 'm2', appointmentId, startsAt: half })

  expect(there.endsAt).toBe(ten)
  expect((await storedOf(world, appointmentId))?.cells).toEqual(cells)
})

test('whoever finds the new time taken keeps the old one', async () => {
  const world = await newWorld()
  const [one, other] = [await world.someone(), await world.someone()]
  const { id: appointmentId } = await anAppointment(one.ctx)
  await anAppointment(other.ctx, { startsAt: ten })

  expect((await refusalOf(moveAppointment(one.ctx, { requestId: 'm', appointmentId, startsAt: ten }))).code).toBe('TIME_TAKEN')
  expect(await getAppointment(one.ctx, { appointmentId })).toMatchObject({ startsAt: half, state: 'booked' })
  expect(await isFree(world, half)).toBe(false)
})

test('the new time that goes to somebody else at the last moment costs nothing', async () => {
  const interruption = createInterruption()
  const world = await newWorld({ table: interruption.table })
  const [one, other] = [await world.someone(), await world.someone()]
  const { id: appointmentId } = await anAppointment(one.ctx)
  interruption.beforeEach((writes) => {
    if (!writes.some(({ named }) => named === 'appointment')) return undefined
    interruption.beforeEach(() => undefined)
    return anAppointment(other.ctx, { startsAt: ten })
  })

  const refused = await refusalOf(moveAppointment(one.ctx, { requestId: 'm', appointmentId, startsAt: ten }))

  expect(refused.code).toBe('TIME_TAKEN')
  expect(await getAppointment(one.ctx, { appointmentId })).toMatchObject({ startsAt: half })
  expect(await isFree(world, half)).toBe(false)
})

test('what is over, or somebody else’s, is not moved', async () => {
  const world = await newWorld()
  const [one, other] = [await world.someone(), await world.someone()]
  const { id: appointmentId } = await anAppointment(one.ctx)

  expect((await refusalOf(moveAppointment(other.ctx, { requestId: 'm', appointmentId, startsAt: ten }))).code).toBe('NOT_FOUND')
  world.clock.set(Date.parse(half))
  expect((await refusalOf(moveAppointment(one.ctx, { requestId: 'm', appointmentId, startsAt: nextDay }))).code).toBe('APPOINTMENT_OVER')
})

const storedOf = (world: World, id: string) =>
  world.ctx.table.get({ partition: `appointments#per_${id.split('_')[1]}`, sort: `appointment#${id}` })
