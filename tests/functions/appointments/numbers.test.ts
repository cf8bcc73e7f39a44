import { getDeskDay } from '../../../functions/appointments/day'
import { setLeave } from '../../../functions/appointments/leave'
import { callNext } from '../../../functions/appointments/numbers/call'
import { getLine, getMyNumber } from '../../../functions/appointments/numbers/line'
import { takeNumber } from '../../../functions/appointments/numbers/take'
import { removePerson } from '../../../functions/people/remove'
import { refusalOf } from '../../support/refusals'
import { newWorld, oneDay, type World } from '../../support/world'

const deskId = 'station'
const today = '2026-11-23'
const take = ({ ctx }: Awaited<ReturnType<World['someone']>>, requestId = 'n') => takeNumber(ctx, { requestId, deskId })

test('numbers begin at 1, one a person and day however often it is asked for, and begin anew tomorrow', async () => {
  const world = await newWorld()
  const [one, other] = [await world.someone(), await world.someone()]

  expect(await take(one)).toMatchObject({
    mine: { number: 1, state: 'waiting', ahead: 0 },
    line: { last: 1, called: 0, waiting: 1, open: true },
  })
  expect((await Promise.all([take(one, 'a'), take(one, 'b')])).map(({ mine }) => mine.number)).toEqual([1, 1])
  expect((await take(other)).mine).toEqual({ number: 2, state: 'waiting', ahead: 1 })
  expect(world.events.map(({ type }) => type)).toEqual(['appointment.numberTaken', 'appointment.numberTaken'])

  world.clock.pass(oneDay)
  expect((await getMyNumber(one.ctx, { deskId })).mine).toBeNull()
  expect((await take(other, 'tomorrow')).mine.number).toBe(1)
})

test('a desk that gives no numbers says when it does again, over a night and over a weekend', async () => {
  const world = await newWorld()
  const opensAt = async () => (await getLine(world.ctx, { deskId })).opensAt
  expect(await opensAt()).toBeNull()

  world.clock.pass(oneDay / 2)
  expect(await opensAt()).toBe('2026-11-24T08:00:00+08:00')
  world.clock.pass(4 * oneDay)
  expect(await opensAt()).toBe('2026-11-30T08:00:00+08:00')
  expect((await refusalOf(take(await world.someone()))).code).toBe('NUMBERS_CLOSED')
})

test('a desk on leave gives no numbers, and says when it does again', async () => {
  const world = await newWorld()
  const worker = await world.someone({ roles: ['stationWorker'] })
  const one = await world.someone()
  await take(one)

  await setLeave(worker.ctx, { requestId: 'desk', deskId, from: today, to: '2026-11-24', closed: true })

  expect((await refusalOf(take(await world.someone(), 'late'))).code).toBe('NUMBERS_CLOSED')
  expect(await getLine(world.ctx, { deskId })).toMatchObject({ open: false, opensAt: '2026-11-25T08:00:00+08:00', waiting: 1 })
  expect((await getMyNumber(one.ctx, { deskId })).mine).toMatchObject({ number: 1, state: 'waiting' })
})

test('a desk on leave in the morning gives numbers from half an hour before it opens', async () => {
  const world = await newWorld()
  const worker = await world.someone({ roles: ['stationWorker'] })

  await setLeave(worker.ctx, { requestId: 'a', deskId, from: today, to: today, hours: { from: '08:00', to: '15:00' }, closed: true })

  expect(await getLine(world.ctx, { deskId })).toMatchObject({ open: false, opensAt: `${today}T14:30:00+08:00` })
})

test('ten people at once get the numbers from 1 to 10', async () => {
  const world = await newWorld()
  const people = await Promise.all(Array.from({ length: 10 }, () => world.someone()))

  const taken = await Promise.all(people.map((someone) => take(someone)))

  expect(taken.map(({ mine }) => mine.number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(await getLine(world.ctx, { deskId })).toMatchObject({ last: 10, waiting: 10 })
})

test('the worker calls one after the other, and passes over who does not answer', async () => {
  const world = await newWorld()
  const worker = await world.someone({ roles: ['stationWorker'] })
  const [one, other] = [await world.someone({ name: '其木格' }), await world.someone()]
  await take(one)
  await take(other)
  await takeNumber(worker.ctx, { requestId: 'for', deskId, name: '王奶奶' })
  const call = (after: number, passed?: boolean) => callNext(worker.ctx, { requestId: `c${after}`, deskId, after, passed })

  expect((await getDeskDay(worker.ctx, { deskId, day: today })).next).toEqual([
    { number: 1, name: '其*' },
    { number: 2, name: null },
    { number: 3, name: '王*' },
  ])
  expect(await call(0)).toMatchObject({ called: 1, waiting: 2 })
  expect(await call(0)).toMatchObject({ called: 1, waiting: 2 })
  expect((await getMyNumber(one.ctx, { deskId })).mine).toEqual({ number: 1, state: 'called', ahead: 0 })
  expect(await call(1, true)).toMatchObject({ called: 2, passed: [1] })
  expect((await getMyNumber(one.ctx, { deskId })).mine).toMatchObject({ state: 'passed' })
  expect(await call(2)).toMatchObject({ called: 3, waiting: 0 })
  expect((await getMyNumber(other.ctx, { deskId })).mine).toMatchObject({ state: 'over' })
  expect((await refusalOf(call(3))).code).toBe('NUMBERS_NONE')
})

test('two workers who tap at once call one number, and the second hears which', async () => {
  const world = await newWorld()
  const workers = await Promise.all([1, 2].map(() => world.someone({ roles: ['stationWorker'] })))
  for (const someone of await Promise.all([1, 2, 3].map(() => world.someone()))) await take(someone)

  const calls = await Promise.allSettled(workers.map(({ ctx }) => callNext(ctx, { requestId: 'c', deskId, after: 0 })))

  expect(calls.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(calls.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'NUMBERS_MOVED', data: { called: 1 } } })
  expect(await getLine(world.ctx, { deskId })).toMatchObject({ called: 1 })
})

test('no numbers are given at night, on a day off, or at a desk without a line', async () => {
  const world = await newWorld()
  const one = await world.someone()
  const at = async (time: string) => {
    world.clock.set(Date.parse(time))
    return (await refusalOf(take(one, time))).code
  }

  expect((await refusalOf(takeNumber(one.ctx, { requestId: 'x', deskId: 'law-office' }))).code).toBe('NUMBERS_CLOSED')
  expect(await at('2026-11-24T07:59:00+08:00')).toBe('NUMBERS_CLOSED')
  expect(await at('2026-11-24T17:30:00+08:00')).toBe('NUMBERS_CLOSED')
  expect(await at('2026-11-28T10:00:00+08:00')).toBe('NUMBERS_CLOSED')
  world.clock.set(Date.parse('2026-11-24T13:00:00+08:00'))
  expect((await take(one)).mine.number).toBe(1)
})

test('only staff give a number to somebody by name', async () => {
  const world = await newWorld()
  const one = await world.someone()

  expect((await refusalOf(takeNumber(one.ctx, { requestId: 'x', deskId, name: '王奶奶' }))).code).toBe('NOT_ALLOWED')
})

test('the number of somebody who was deleted has no name', async () => {
  const world = await newWorld()
  const worker = await world.someone({ roles: ['stationWorker'] })
  const one = await world.someone({ name: '其木格' })
  await take(one)

  await removePerson(one.ctx, { requestId: 'bye' })
  await world.deliver({ again: true })

  expect((await getDeskDay(worker.ctx, { deskId, day: today })).next).toEqual([{ number: 1, name: null }])
  expect(JSON.stringify(await world.ctx.table.query({ partition: `line#${deskId}#${today}`, limit: 10 }))).not.toContain(one.person.id)
})
