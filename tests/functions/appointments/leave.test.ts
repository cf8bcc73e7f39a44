import { getDeskDay } from '../../../functions/appointments/day'
import { listDisplaced } from '../../../functions/appointments/displaced'
import { getAppointment } from '../../../functions/appointments/get'
import { setLeave } from '../../../functions/appointments/leave'
import { moveAppointment } from '../../../functions/appointments/move'
import { rearrange } from '../../../functions/appointments/rearrange'
import { freeTimesOf } from '../../../functions/appointments/times'
import { listNotices } from '../../../functions/notices/list'
import { aRequest } from '../../support/bookings'
import { anAppointment, setDesk } from '../../support/desks'
import { refusalOf } from '../../support/refusals'
import { newWorld, type Someone } from '../../support/world'

const deskId = 'station'
const day = '2026-11-24'
const half = `${day}T09:30:00+08:00`

/** A desk with two counters, at which somebody has half past nine. */
async function scene() {
  const world = await newWorld()
  await setDesk(world, { counters: 2 })
  const worker = await world.someone({ roles: ['stationWorker'] })
  const leave = (counter: number | undefined, closed = true) =>
    setLeave(worker.ctx, { requestId: aRequest(), deskId, counter, from: day, to: day, closed })
  const book = async (startsAt = half) => {
    const one = await world.someone()
    return { one, appointmentId: (await anAppointment(one.ctx, { startsAt })).id }
  }
  return { world, worker, leave, book }
}

const told = async ({ ctx }: Someone) =>
  (await listNotices(ctx, {})).items.flatMap((notice) => (notice.kind === 'appointment' ? [notice.what] : [])).reverse()
const mustMove = async ({ one, appointmentId }: { one: Someone; appointmentId: string }) =>
  (await getAppointment(one.ctx, { appointmentId })).mustMove

test('leave of one counter leaves the other: each quarter has as many times as counters are there', async () => {
  const { world, leave, book } = await scene()

  await leave(1)
  const only = await book()
  await world.deliver()

  expect(await mustMove(only)).toBe(false)
  expect((await refusalOf(book())).code).toBe('TIME_TAKEN')
  await leave(2)
  expect((await refusalOf(book(`${day}T10:00:00+08:00`))).code).toBe('TIME_NOT_OFFERED')
  expect((await freeTimesOf(world.ctx, { deskId })).days.find((each) => each.day === day)?.times).toEqual([])
})

test('who had a time at the counter is seated at the other and hears nothing of it', async () => {
  const { world, worker, leave, book } = await scene()
  const first = await book()

  await leave(1)
  await world.deliver({ again: true })

  expect(await mustMove(first)).toBe(false)
  expect(await told(first.one)).toEqual(['booked'])
  expect((await listDisplaced(worker.ctx, { deskId })).items).toEqual([])
  // The other counter is taken by now.
  expect((await refusalOf(book())).code).toBe('TIME_TAKEN')
})

test('who fits no more keeps the time, is told once, and is on the desk’s list until it has arranged another', async () => {
  const { world, worker, leave, book } = await scene()
  const [first, second] = [await book(), await book()]
  await leave(1)
  await world.deliver({ again: true })

  const { items } = await listDisplaced(worker.ctx, { deskId })
  expect(items).toMatchObject([{ id: first.appointmentId, startsAt: half, mustMove: true, state: 'booked' }])
  expect([await told(first.one), await told(second.one)]).toEqual([['booked', 'displaced'], ['booked']])
  expect((await getDeskDay(worker.ctx, { deskId, day })).leave).toEqual([{ from: '00:00', to: '24:00', counter: 1 }])

  const input = { requestId: aRequest(), appointmentId: first.appointmentId, startsAt: `${day}T10:00:00+08:00` }
  const [due] = [await rearrange(worker.ctx, input), await rearrange(worker.ctx, input)]
  const events = await world.deliver({ again: true })

  expect(due).toMatchObject({ startsAt: input.startsAt, mustMove: false })
  expect((await listDisplaced(worker.ctx, { deskId })).items).toEqual([])
  expect(await told(first.one)).toEqual(['booked', 'displaced', 'moved'])
  expect(events.filter(({ type }) => type === 'appointment.moved')).toMatchObject([{ actor: worker.person.id }])
})

test('none is lost: three closings in a row end as they began once the desk is open again', async () => {
  const { world, worker, leave, book } = await scene()
  const both = [await book(), await book()]
  for (const counter of [1, 2, undefined]) await leave(counter)
  await world.deliver()
  expect((await listDisplaced(worker.ctx, { deskId })).items).toHaveLength(2)

  for (const counter of [undefined, 1, 2]) await leave(counter, false)
  await world.deliver({ again: true })

  expect((await listDisplaced(worker.ctx, { deskId })).items).toEqual([])
  for (const each of both) expect([await mustMove(each), (await told(each.one)).at(-1)]).toEqual([false, 'restored'])
  expect((await getDeskDay(worker.ctx, { deskId, day })).items).toHaveLength(2)
})

test('the leave of a counter outlasts that of the whole desk', async () => {
  const { worker, leave } = await scene()
  await leave(2)
  await leave(undefined)
  await leave(undefined, false)

  expect((await getDeskDay(worker.ctx, { deskId, day })).leave).toEqual([{ from: '00:00', to: '24:00', counter: 2 }])
})

test('who has to move may take the same time once a counter is free again', async () => {
  const { world, worker, leave, book } = await scene()
  const [first, second] = [await book(), await book()]
  await leave(1)
  await world.deliver()
  await rearrange(worker.ctx, { requestId: aRequest(), appointmentId: second.appointmentId, startsAt: `${day}T11:00:00+08:00` })

  await moveAppointment(first.one.ctx, { requestId: aRequest(), appointmentId: first.appointmentId, startsAt: half })

  expect(await mustMove(first)).toBe(false)
})

test('a time booked while its counter closes is refused, seated elsewhere or told of', async () => {
  const { world, leave, book } = await scene()
  await book()

  const [booked] = await Promise.allSettled([book(), leave(2)])
  await world.deliver()

  if (booked.status === 'rejected') return expect(booked.reason.code).toMatch(/^TIME_/)
  expect(await told(booked.value.one)).toContain('displaced')
})

test('when a counter is gone for good, who sat there has to move', async () => {
  const { world, worker, book } = await scene()
  await book()
  const second = await book()

  await setDesk(world, { counters: 1 })

  expect((await listDisplaced(worker.ctx, { deskId })).items).toMatchObject([{ id: second.appointmentId }])
})

test('refuses a counter that the desk has not, and everybody but its own people', async () => {
  const { world, leave, book } = await scene()
  const { one, appointmentId } = await book()
  const elsewhere = await newWorld()
  const stranger = await elsewhere.someone({ roles: ['stationWorker'] })
  const input = { requestId: aRequest(), appointmentId, startsAt: `${day}T10:00:00+08:00` }

  expect(await refusalOf(leave(3))).toEqual({ code: 'COUNTER_UNKNOWN', data: { counters: 2 } })
  for (const who of [one, await world.someone({ roles: ['gridWorker'] })]) {
    expect((await refusalOf(listDisplaced(who.ctx, { deskId }))).code).toBe('NOT_ALLOWED')
    expect((await refusalOf(rearrange(who.ctx, input))).code).toBe('NOT_ALLOWED')
  }
  expect((await refusalOf(rearrange(stranger.ctx, input))).code).toBe('NOT_FOUND')
})

test('the desk arranges no time for somebody who came already, nor one that another has', async () => {
  const { world, worker, book } = await scene()
  const first = await book()
  await book(`${day}T10:00:00+08:00`)
  await book(`${day}T10:00:00+08:00`)
  const move = (startsAt: string) => rearrange(worker.ctx, { requestId: aRequest(), appointmentId: first.appointmentId, startsAt })

  expect((await refusalOf(move(`${day}T10:00:00+08:00`))).code).toBe('TIME_TAKEN')
  world.clock.set(Date.parse(half))
  expect((await refusalOf(move(`${day}T15:00:00+08:00`))).code).toBe('APPOINTMENT_OVER')
})
