import { firstCatalogue } from '../../../cloud/catalogue/catalogue'
import { cancelAppointment } from '../../../functions/appointments/cancel'
import { getDeskDay } from '../../../functions/appointments/day'
import { getAppointment } from '../../../functions/appointments/get'
import { listAppointments } from '../../../functions/appointments/list'
import { freeTimesOf } from '../../../functions/appointments/times'
import { createCase } from '../../../functions/cases/create'
import { putCatalogue } from '../../../functions/catalogue/doors'
import { putBuilding } from '../../../functions/places/store'
import { chunksOf } from '../../../functions/platform/chunks'
import { building } from '../../support/cases'
import { anAppointment, setDesk } from '../../support/desks'
import { refusalOf } from '../../support/refusals'
import { monday, newWorld, oneDay, oneMinute, type World } from '../../support/world'

const half = '2026-11-24T09:30:00+08:00'
const timesOn = async (world: World, day: string) =>
  (await freeTimesOf(world.ctx, { deskId: 'station' })).days.find((each) => each.day === day)?.times ?? []

async function withCatalogue() {
  const world = await newWorld()
  for (const some of chunksOf(putCatalogue(firstCatalogue), 50)) await world.ctx.table.transact(some, world.services.ids.secret())
  return world
}

test('a time is taken for one person, and an event says so in ids', async () => {
  const world = await newWorld()
  const { ctx, person } = await world.someone({ name: '其木格' })

  const appointment = await anAppointment(ctx, { name: '娜仁' })

  expect(appointment).toMatchObject({
    desk: { id: 'station' },
    startsAt: half,
    endsAt: '2026-11-24T09:45:00+08:00',
    state: 'booked',
    mustMove: false,
    name: '娜仁',
    allowed: ['move', 'cancel'],
  })
  expect(await timesOn(world, '2026-11-24')).not.toContain(half)
  expect(world.events).toMatchObject([{ type: 'appointment.booked', subject: appointment.id, facts: { personId: person.id } }])
  expect(JSON.stringify(world.events)).not.toMatch(/娜仁|其木格/)
  expect(await getAppointment(ctx, { appointmentId: appointment.id })).toEqual(appointment)
  expect((await listAppointments(ctx, {})).items).toEqual([appointment])
})

test('the service decides how long it takes and what to bring, never the caller', async () => {
  const world = await withCatalogue()
  const { ctx } = await world.someone()

  const appointment = await anAppointment(ctx, { serviceId: 'residence-permit' })
  const { minutes, days } = await freeTimesOf(world.ctx, { deskId: 'station', serviceId: 'residence-permit' })

  expect(appointment).toMatchObject({
    endsAt: '2026-11-24T10:15:00+08:00',
    service: { id: 'residence-permit', name: { zh: '申领居住证' } },
  })
  expect(appointment.bring.flatMap(({ anyOf }) => anyOf).flat().length).toBeGreaterThan(3)
  expect(minutes).toBe(45)
  expect(days.find(({ day }) => day === '2026-11-24')?.times).not.toContain('2026-11-24T09:00:00+08:00')
})

test('the last time goes to one person only', async () => {
  const world = await newWorld()
  const people = await Promise.all([1, 2, 3, 4].map(() => world.someone()))

  const outcomes = await Promise.allSettled(people.map(({ ctx }) => anAppointment(ctx)))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'TIME_TAKEN' })
})

test('two counters serve two people at a time', async () => {
  const world = await newWorld()
  await setDesk(world, { counters: 2 })
  const people = await Promise.all([1, 2, 3].map(() => world.someone()))

  const outcomes = await Promise.allSettled(people.map(({ ctx }) => anAppointment(ctx)))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
})

test('the same request again gives the same appointment, at once and later, and takes no other time', async () => {
  const world = await newWorld()
  await setDesk(world, { counters: 2 })
  const { ctx } = await world.someone()
  const input = { requestId: 'r1', startsAt: half }

  const [first, second] = await Promise.all([anAppointment(ctx, input), anAppointment(ctx, input)])
  world.clock.pass(3 * oneDay)
  const later = await anAppointment(ctx, input)

  expect([second.id, later.id]).toEqual([first.id, first.id])
  expect(world.events).toHaveLength(1)
  expect((await refusalOf(anAppointment(ctx, { ...input, name: '别人' }))).code).toBe('REQUEST_REUSED')
})

test.each([
  ['in the past', '2026-11-23T09:00:00+08:00'],
  ['sooner than the desk wants to know', '2026-11-23T10:45:00+08:00'],
  ['in the break', '2026-11-24T12:00:00+08:00'],
  ['on a Sunday', '2026-11-29T09:30:00+08:00'],
  ['further ahead than two weeks', '2026-12-08T09:30:00+08:00'],
  ['between two quarters', '2026-11-24T09:40:00+08:00'],
])('a time %s is not offered', async (_what, startsAt) => {
  const world = await newWorld()
  const { ctx } = await world.someone()

  expect(await refusalOf(anAppointment(ctx, { startsAt }))).toEqual({ code: 'TIME_NOT_OFFERED', data: { startsAt } })
  expect(world.events).toEqual([])
})

test('one person has three appointments ahead and is at one desk at a time', async () => {
  const world = await newWorld()
  await setDesk(world, { counters: 2 })
  const { ctx } = await world.someone()
  const first = await anAppointment(ctx)
  const at = (time: string) => ({ startsAt: `2026-11-25T${time}:00+08:00` })

  expect(await refusalOf(anAppointment(ctx))).toEqual({ code: 'APPOINTMENT_THEN', data: { appointmentId: first.id, startsAt: half } })
  await anAppointment(ctx, at('09:00'))
  await anAppointment(ctx, at('09:15'))
  expect(await refusalOf(anAppointment(ctx, at('10:00')))).toEqual({ code: 'APPOINTMENTS_LIMIT', data: { limit: 3 } })
  await cancelAppointment(ctx, { requestId: 'c', appointmentId: first.id })
  expect((await anAppointment(ctx, at('10:00'))).state).toBe('booked')
})

test('two requests of one person at once do not get past the limit', async () => {
  const world = await newWorld()
  const { ctx } = await world.someone()
  const at = (quarter: string) => anAppointment(ctx, { startsAt: `2026-11-25T${quarter}:00+08:00` })

  const outcomes = await Promise.allSettled(['09:00', '09:30', '10:00', '10:30', '11:00'].map(at))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  expect((await listAppointments(ctx, {})).items).toHaveLength(3)
})

test('staff come for several people without a phone', async () => {
  const world = await newWorld()
  const { ctx } = await world.someone({ roles: ['stationWorker'] })

  for (const [at, name] of ['王奶奶', '李大爷', '赵大妈', '钱师傅'].entries())
    await anAppointment(ctx, { name, startsAt: `2026-11-25T1${at % 2}:${at < 2 ? '00' : '30'}:00+08:00` })

  expect((await listAppointments(ctx, {})).items).toHaveLength(4)
})

test('a case is named only by whose it is', async () => {
  const world = await newWorld()
  await world.ctx.table.transact([putBuilding(building)], world.services.ids.secret())
  const [owner, stranger] = [await world.someone(), await world.someone()]
  const form = { danger: 'none', category: 'lighting.street', place: { venueId: 'square' }, text: '路灯不亮' }
  const { id: caseId } = await createCase(owner.ctx, { requestId: 'c', kind: 'repair', form })

  expect((await refusalOf(anAppointment(stranger.ctx, { caseId }))).code).toBe('NOT_FOUND')
  expect((await anAppointment(owner.ctx, { caseId })).caseId).toBe(caseId)
  const worker = await world.someone({ roles: ['stationWorker'] })
  expect((await getDeskDay(worker.ctx, { deskId: 'station', day: '2026-11-24' })).items).toMatchObject([{ caseId }])
})

test('a desk that does not exist, and an appointment of somebody else, are not found', async () => {
  const world = await newWorld()
  const [owner, stranger] = [await world.someone(), await world.someone()]
  const { id: appointmentId } = await anAppointment(owner.ctx)

  expect((await refusalOf(anAppointment(owner.ctx, { deskId: 'nowhere' }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(getAppointment(stranger.ctx, { appointmentId }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(cancelAppointment(stranger.ctx, { requestId: 'x', appointmentId }))).code).toBe('NOT_FOUND')
})

test('a cancelled time is free again, and cancelling twice is one event', async () => {
  const world = await newWorld()
  const { ctx } = await world.someone()
  const { id: appointmentId } = await anAppointment(ctx)

  const cancelled = await cancelAppointment(ctx, { requestId: 'c1', appointmentId })
  const again = await cancelAppointment(ctx, { requestId: 'c2', appointmentId })

  expect(cancelled).toMatchObject({ state: 'cancelled', cancelledBy: 'person', allowed: [] })
  expect(again).toEqual(cancelled)
  expect(world.events.map(({ type }) => type)).toEqual(['appointment.booked', 'appointment.cancelled'])
  expect(await timesOn(world, '2026-11-24')).toContain(half)
  world.clock.pass(oneMinute)
  expect((await listAppointments(ctx, { when: 'coming' })).items).toEqual([])
  expect((await listAppointments(ctx, { when: 'past' })).items).toMatchObject([{ id: appointmentId }])
})

test('nothing is cancelled once it has begun', async () => {
  const world = await newWorld()
  const { ctx } = await world.someone()
  const { id: appointmentId } = await anAppointment(ctx)
  world.clock.set(Date.parse(half))

  expect((await refusalOf(cancelAppointment(ctx, { requestId: 'c', appointmentId }))).code).toBe('APPOINTMENT_OVER')
  expect(monday).toBeLessThan(Date.parse(half))
})
