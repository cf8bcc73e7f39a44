import { attend } from '../../../functions/appointments/attend'
import { getDeskDay } from '../../../functions/appointments/day'
import { getAppointment } from '../../../functions/appointments/get'
import { setLeave } from '../../../functions/appointments/leave'
import { dueAppointments } from '../../../functions/appointments/remind'
import { freeTimesOf } from '../../../functions/appointments/times'
import { enterCalendar } from '../../../functions/calendar/enter'
import { listNotices } from '../../../functions/notices/list'
import { removePerson } from '../../../functions/people/remove'
import { sweep } from '../../../functions/platform/sweep'
import { anAppointment } from '../../support/desks'
import { refusalOf } from '../../support/refusals'
import { newWorld, oneHour, oneMinute, type Someone } from '../../support/world'

const half = '2026-11-24T09:30:00+08:00'
const day = '2026-11-24'
const deskId = 'station'

async function scene() {
  const world = await newWorld()
  const [worker, one] = [await world.someone({ roles: ['stationWorker'] }), await world.someone({ name: '其木格', phone: '19900001001' })]
  const appointment = await anAppointment(one.ctx)
  return { world, worker, one, appointment, appointmentId: appointment.id }
}

test('the desk sees who comes, masked', async () => {
  const { worker, one, appointmentId } = await scene()
  await anAppointment(one.ctx, { startsAt: '2026-11-24T14:30:00+08:00', name: '娜仁' })

  const { items, hours, leave } = await getDeskDay(worker.ctx, { deskId, day })

  expect(items).toMatchObject([
    { id: appointmentId, name: '其*', phone: '199****1001', state: 'booked', startsAt: half, allowed: [] },
    { name: '娜*' },
  ])
  expect(hours).toEqual([
    { from: '08:30', to: '12:00' },
    { from: '14:30', to: '17:30' },
  ])
  expect(leave).toEqual([])
})

test('who came is noted on the day, and only what follows', async () => {
  const { world, worker, one, appointmentId } = await scene()
  const note = (attendance: 'arrived' | 'done' | 'noShow', requestId: string = attendance) =>
    attend(worker.ctx, { requestId, appointmentId, attendance })

  expect(await refusalOf(note('arrived', 'early'))).toEqual({ code: 'APPOINTMENT_NOT_TODAY', data: { startsAt: half } })
  world.clock.set(Date.parse(half) - 5 * oneMinute)
  expect(await note('arrived')).toMatchObject({ state: 'arrived', allowed: ['done'] })
  expect(await note('arrived', 'again')).toMatchObject({ state: 'arrived' })
  expect(await refusalOf(note('noShow'))).toEqual({ code: 'APPOINTMENT_OVER', data: { state: 'arrived' } })
  expect(await note('done')).toMatchObject({ state: 'done', allowed: [] })
  expect(await getAppointment(one.ctx, { appointmentId })).toMatchObject({ state: 'done', allowed: [] })
  expect(world.events.filter(({ type }) => type === 'appointment.attended')).toHaveLength(2)
})

test('leave takes the times away; who has one keeps it to be moved and is told once', async () => {
  const { world, worker, one, appointmentId } = await scene()
  await world.deliver()

  await setLeave(worker.ctx, { requestId: 'l', deskId, from: day, to: '2026-11-25', hours: { from: '08:30', to: '12:00' }, closed: true })
  await setLeave(worker.ctx, { requestId: 'l', deskId, from: day, to: '2026-11-25', hours: { from: '08:30', to: '12:00' }, closed: true })
  await world.deliver({ again: true })

  expect(await getAppointment(one.ctx, { appointmentId })).toMatchObject({ state: 'booked', mustMove: true, allowed: ['move', 'cancel'] })
  const { days } = await freeTimesOf(world.ctx, { deskId })
  expect(days.find((each) => each.day === day)?.times[0]).toBe('2026-11-24T14:30:00+08:00')
  expect((await getDeskDay(worker.ctx, { deskId, day })).leave).toEqual([{ from: '08:30', to: '12:00', counter: null }])
  expect(await toldTo(one)).toEqual(['booked', 'displaced'])
  expect((await refusalOf(anAppointment(one.ctx, { startsAt: '2026-11-25T09:30:00+08:00' }))).code).toBe('TIME_NOT_OFFERED')
})

test('when the desk opens after all, who was told hears of it, and others hear nothing', async () => {
  const { world, worker, one, appointmentId } = await scene()
  const other = await world.someone()
  await anAppointment(other.ctx, { startsAt: '2026-11-24T15:00:00+08:00' })
  const span = { deskId, from: day, to: day, hours: { from: '09:00', to: '10:00' } }
  await setLeave(worker.ctx, { requestId: 'l1', ...span, closed: true })
  await world.deliver()

  await setLeave(worker.ctx, { requestId: 'l2', deskId, from: day, to: day, closed: false })
  await world.deliver({ again: true })

  expect(await getAppointment(one.ctx, { appointmentId })).toMatchObject({ mustMove: false })
  expect(await toldTo(one)).toEqual(['booked', 'displaced', 'restored'])
  expect(await toldTo(other)).toEqual(['booked'])
})

test('a time booked while the desk closes is either refused or told of', async () => {
  const { world, worker, one } = await scene()
  const startsAt = '2026-11-25T10:00:00+08:00'

  const [booked] = await Promise.allSettled([
    anAppointment(one.ctx, { startsAt }),
    setLeave(worker.ctx, { requestId: 'l', deskId, from: '2026-11-25', to: '2026-11-25', closed: true }),
  ])
  await world.deliver()

  const told = await toldTo(one)
  if (booked.status === 'fulfilled') expect(told).toContain('displaced')
  else expect(booked.reason).toMatchObject({ code: 'TIME_NOT_OFFERED' })
})

test('a holiday entered later is told to those who have times on it', async () => {
  const world = await newWorld()
  world.clock.set(Date.parse('2027-02-01T10:00:00+08:00'))
  const [manager, one] = [await world.someone({ roles: ['manager'] }), await world.someone()]
  const { id: appointmentId } = await anAppointment(one.ctx, { startsAt: '2027-02-03T09:30:00+08:00' })
  await world.deliver()

  await enterCalendar(manager.ctx, { requestId: 'e', year: 2027, off: ['2027-02-03'], work: [] })
  await world.deliver({ again: true })

  expect(await getAppointment(one.ctx, { appointmentId })).toMatchObject({ mustMove: true })
  expect(await toldTo(one)).toEqual(['booked', 'displaced'])
})

test('a reminder comes a day and two hours before, once each', async () => {
  const { world, one } = await scene()
  const tick = async () => {
    await sweep(world.services, dueAppointments, () => false)
    await sweep(world.services, dueAppointments, () => false)
    await world.deliver({ again: true })
  }
  world.clock.set(Date.parse(half) - 24 * oneHour)
  await tick()
  // Booked less than a day ahead, so the first reminder is past.
  expect(await toldTo(one)).toEqual(['booked'])

  const { id } = await anAppointment(one.ctx, { startsAt: '2026-11-26T09:30:00+08:00' })
  world.clock.set(Date.parse('2026-11-25T09:30:30+08:00'))
  await tick()
  world.clock.set(Date.parse('2026-11-26T07:30:30+08:00'))
  await tick()

  expect(await toldTo(one, id)).toEqual(['booked', 'tomorrow', 'soon'])
})

test('when somebody is deleted, their times are free and the names that they gave are gone', async () => {
  const { world, worker, one, appointmentId } = await scene()
  const named = await anAppointment(one.ctx, { startsAt: '2026-11-25T09:30:00+08:00', name: '娜仁' })

  await removePerson(one.ctx, { requestId: 'bye' })
  await world.deliver({ again: true })

  expect((await getDeskDay(worker.ctx, { deskId, day })).items).toEqual([])
  const partition = `appointments#${one.person.id}`
  const { items } = await world.ctx.table.query({ partition, limit: 50 })
  expect(items.map(({ id, state, name }) => ({ id, state, name }))).toEqual(
    [appointmentId, named.id].sort().map((id) => ({ id, state: 'cancelled', name: undefined })),
  )
})

/** What somebody was told of their appointments, or of one of them, oldest first. */
async function toldTo({ ctx }: Someone, appointmentId?: string): Promise<string[]> {
  const { items } = await listNotices(ctx, {})
  return items
    .flatMap((notice) => (notice.kind === 'appointment' ? [notice] : []))
    .filter((notice) => appointmentId === undefined || notice.appointmentId === appointmentId)
    .map(({ what }) => what)
    .reverse()
}
