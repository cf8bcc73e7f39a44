import { attend } from '../../../functions/appointments/attend'
import { getDeskDay } from '../../../functions/appointments/day'
import { setLeave } from '../../../functions/appointments/leave'
import { moveAppointment } from '../../../functions/appointments/move'
import { getMyNumber } from '../../../functions/appointments/numbers/line'
import { takeNumber } from '../../../functions/appointments/numbers/take'
import { freeTimesOf } from '../../../functions/appointments/times'
import { listNotices } from '../../../functions/notices/list'
import { removePerson } from '../../../functions/people/remove'
import { anAppointment } from '../../support/desks'
import { rawItems } from '../../support/people'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld, oneDay, type World } from '../../support/world'

const deskId = 'station'
const half = '2026-11-24T09:30:00+08:00'
const ten = '2026-11-24T10:00:00+08:00'
const nextDay = '2026-11-25T09:30:00+08:00'
const isFree = async (world: World, time: string) =>
  (await freeTimesOf(world.ctx, { deskId })).days.some(({ times }) => times.includes(time))

/** Changes an appointment's version, as a reminder does. */
const touch =
  ({ ctx }: World, { id }: { id: string }) =>
  () =>
    ctx.table.transact(
      [
        {
          key: { partition: `appointments#per_${id.split('_')[1]}`, sort: `appointment#${id}` },
          change: { set: {}, add: { version: 1 }, remove: [] },
        },
      ],
      ctx.ids.secret(),
    )

test.each([
  ['a coming', 0],
  ['a past', 2 * oneDay],
])('deleting a person while something else changes %s appointment of theirs gives back its time and erases its name', async (_, later) => {
  const interruption = createInterruption()
  const world = await newWorld({ table: interruption.table })
  const { ctx, person } = await world.someone()
  const appointment = await anAppointment(ctx, { name: '娜仁花' })
  await world.deliver()
  world.clock.pass(later)
  await removePerson(ctx, { requestId: 'leave' })
  let done = false
  interruption.beforeEach((writes) => {
    if (done || !writes.some(({ key }) => key.sort === `appointment#${appointment.id}`)) return
    done = true
    interruption.before(touch(world, appointment))
  })

  await world.deliver()

  if (later === 0) expect(await isFree(world, half)).toBe(true)
  expect(await rawItems(world, `appointments#${person.id}`)).not.toContain('娜仁花')
})

test('who has a time at a desk that closes is told, though a reminder changes their appointment just then', async () => {
  const interruption = createInterruption()
  const world = await newWorld({ table: interruption.table })
  const [worker, one] = [await world.someone({ roles: ['stationWorker'] }), await world.someone()]
  const appointment = await anAppointment(one.ctx)
  await world.deliver()
  const day = '2026-11-24'
  await setLeave(worker.ctx, { requestId: 'l', deskId, from: day, to: day, closed: true })
  const closed = [...world.events]
  let done = false
  interruption.beforeEach((writes) => {
    const about = writes.some(({ key }) => key.sort === `appointment#${appointment.id}`)
    if (about && !done) {
      done = true
      interruption.before(touch(world, appointment))
    }
  })

  await world.deliver().catch(() => world.events.unshift(...closed))
  await world.deliver()
  await world.deliver()

  expect(
    (await listNotices(one.ctx, {})).items.filter((notice) => notice.kind === 'appointment' && notice.what === 'displaced'),
  ).toHaveLength(1)
})

test('who has moved away from a closed day is not told that a later day, on which they are, opens', async () => {
  const world = await newWorld()
  const [worker, one] = [await world.someone({ roles: ['stationWorker'] }), await world.someone()]
  const { id: appointmentId } = await anAppointment(one.ctx)
  const close = (closed: boolean, to: string, requestId: string) =>
    setLeave(worker.ctx, { requestId, deskId, from: '2026-11-24', to, closed })
  await close(true, '2026-11-24', 'a')
  await world.deliver()
  await world.deliver()
  await moveAppointment(one.ctx, { requestId: 'm', appointmentId, startsAt: nextDay })
  await close(false, '2026-11-26', 'b')
  await world.deliver()
  await world.deliver()

  const told = (await listNotices(one.ctx, {})).items.map((notice) => (notice.kind === 'appointment' ? notice.what : notice.kind))
  expect(told).not.toContain('restored')
})

test('nobody is marked as missing before their time has come', async () => {
  const world = await newWorld()
  const [worker, one] = [await world.someone({ roles: ['stationWorker'] }), await world.someone()]
  const { id: appointmentId } = await anAppointment(one.ctx)
  const note = (requestId: string) => attend(worker.ctx, { requestId, appointmentId, attendance: 'noShow' })
  world.clock.set(Date.parse('2026-11-24T09:29:59+08:00'))

  expect(await refusalOf(note('early'))).toMatchObject({ code: 'APPOINTMENT_OVER' })
  world.clock.set(Date.parse(half))

  expect(await note('late')).toMatchObject({ state: 'noShow' })
})

test('a resident who books for somebody else cannot be at two desks at a time by moving either', async () => {
  const world = await newWorld()
  const { ctx } = await world.someone()
  const first = await anAppointment(ctx, { deskId: 'wide-desk' })
  const { id: appointmentId } = await anAppointment(ctx, { startsAt: ten, name: '娜仁' })

  expect(await refusalOf(moveAppointment(ctx, { requestId: 'm', appointmentId, startsAt: half }))).toMatchObject({
    code: 'APPOINTMENT_THEN',
    data: { appointmentId: first.id },
  })
})

test('a request for a number that is sent again the next day does not pass off yesterday’s number as one of today', async () => {
  const world = await newWorld()
  const { ctx } = await world.someone()
  await takeNumber((await world.someone()).ctx, { requestId: 'other', deskId })
  await takeNumber(ctx, { requestId: 'n', deskId })
  world.clock.pass(oneDay)

  expect(await refusalOf(takeNumber(ctx, { requestId: 'n', deskId }))).toMatchObject({ code: 'REQUEST_REUSED' })
  expect(await getMyNumber(ctx, { deskId })).toMatchObject({ mine: null, line: { last: 0 } })
})

test('a desk at which more than a hundred people have a time shows them all', async () => {
  const world = await newWorld()
  const worker = await world.someone({ roles: ['stationWorker'] })
  const at = (quarter: number) => new Date(Date.parse('2026-11-24T00:00:00+08:00') + quarter * 900_000).toISOString()
  for (let one = 0; one < 101; one++)
    await anAppointment((await world.someone()).ctx, { deskId: 'wide-desk', startsAt: at(Math.floor(one / 10)).replace('.000Z', 'Z') })

  expect((await getDeskDay(worker.ctx, { deskId: 'wide-desk', day: '2026-11-24' })).items).toHaveLength(101)
})
