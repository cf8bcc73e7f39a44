import { followCase } from '../../../../functions/cases/follow'
import { sayOnCase } from '../../../../functions/cases/say'
import { listNotices } from '../../../../functions/notices/list'
import { removePerson } from '../../../../functions/people/remove'
import { aRequest } from '../../../support/bookings'
import { clockOver } from '../../../support/caseClock'
import { aCase, aCaseThatIs, act, aNeighbourhood, aWorker, content, homeIn, see } from '../../../support/cases'
import { deliverOne } from '../../../support/deliveries'
import { monday, oneDay, oneHour, oneMinute, type Someone } from '../../../support/world'

/** What somebody's inbox says, the oldest first: what happened, and whether they hear of it as staff. */
async function inbox({ ctx }: Someone): Promise<[string, boolean][]> {
  const { items } = await listNotices(ctx, { limit: 50 })
  return items.flatMap((notice) => (notice.kind === 'caseChanged' ? [[notice.what, notice.staff] as [string, boolean]] : [])).reverse()
}

const whats = async (someone: Someone) => (await inbox(someone)).map(([what]) => what)

test('a new case is told to the team, the grid and who asked, once however often the stream brings it', async () => {
  const { world, resident, worker, gridWorker, manager } = await aNeighbourhood()
  const other = await aWorker(world, { team: 'property' })
  const item = await aCase(resident)

  await world.deliver({ again: true })

  expect(await inbox(worker)).toEqual([['submitted', true]])
  expect(await inbox(gridWorker)).toEqual([['submitted', true]])
  expect([await inbox(manager), await inbox(other), await inbox(resident)]).toEqual([[], [], []])
  expect((await listNotices(worker.ctx, {})).items).toMatchObject([
    { kind: 'caseChanged', caseId: item.id, number: item.number, caseKind: 'repair', category: 'doors.lock', state: 'submitted' },
  ])
})

test('the resident hears each step that others make, and staff only what is theirs', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker, gridWorker, manager } = place
  const other = await aWorker(world)

  await aCaseThatIs('closed', place)
  await world.deliver({ again: true })

  expect(await whats(resident)).toEqual(['accept', 'take', 'start', 'complete'])
  expect(await whats(manager)).toEqual(['confirm'])
  // Told when the case has a worker already: the others of the team need not hear.
  expect([await whats(worker), await whats(other), await whats(gridWorker)]).toEqual([['confirm'], [], ['submitted']])
})

test('who follows hears what the resident hears, and not what the resident does', async () => {
  const { world, resident, worker } = await aNeighbourhood()
  const item = await aCase(resident)
  const neighbour = await world.someone({ home: homeIn(1, '102') })
  await followCase(neighbour.ctx, { requestId: aRequest(), caseId: item.id })
  await world.deliver()

  await act(resident, item, 'urge')
  await act(worker, item, 'take')
  await world.deliver({ again: true })

  expect(await inbox(neighbour)).toEqual([['take', false]])
})

test('a message goes to the other side, a note among staff to nobody’s inbox', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker } = place
  const item = await aCaseThatIs('dispatched', place)
  await world.deliver()
  const [before, beforeWorker] = [(await inbox(resident)).length, (await inbox(worker)).length]

  await sayOnCase(resident.ctx, { requestId: aRequest(), caseId: item.id, text: '几点到？' })
  await sayOnCase(worker.ctx, { requestId: aRequest(), caseId: item.id, text: '三点' })
  await sayOnCase(worker.ctx, { requestId: aRequest(), caseId: item.id, text: '要带梯子', staffOnly: true })
  await world.deliver({ again: true })

  expect((await inbox(resident)).slice(before)).toEqual([['said', false]])
  expect((await inbox(worker)).slice(beforeWorker)).toEqual([['said', true]])
})

test('a warning goes to the team, lateness to the grid as well, and then up to the managers', async () => {
  const { world, resident, worker, gridWorker, manager } = await aNeighbourhood()
  const tick = clockOver(world)
  await aCase(resident)
  await world.deliver()
  for (const passed of [20 * oneMinute, 10 * oneMinute, 30 * oneMinute]) {
    world.clock.pass(passed)
    await tick(world)
    await world.deliver({ again: true })
  }

  expect(await whats(worker)).toEqual(['submitted', 'answer.warn', 'answer.late'])
  expect(await whats(gridWorker)).toEqual(['submitted', 'answer.late'])
  expect(await whats(manager)).toEqual(['answer.escalate'])
  expect(await whats(resident)).toEqual([])
})

test('a call that is due is told to grid and managers, and “half” to the managers', async () => {
  const place = await aNeighbourhood()
  const { world, resident, gridWorker, manager } = place
  const tick = clockOver(world)
  const item = await aCaseThatIs('awaitingConfirmation', place)
  world.clock.set(monday + 3 * oneDay)
  await tick(world)

  await act(resident, item, 'confirm', { rating: { ...content, solved: 'half' } })
  await world.deliver({ again: true })

  expect(await whats(manager)).toEqual(['call', 'confirm'])
  expect(await whats(gridWorker)).toEqual(['submitted', 'call'])
})

test('a wide one goes on from where a hurried run left off, and tells nobody twice', async () => {
  const { world, resident, worker } = await aNeighbourhood()
  const item = await aCase(resident)
  const neighbours = await Promise.all(Array.from({ length: 23 }, () => world.someone({ home: homeIn(1, '102') })))
  for (const { ctx } of neighbours) await followCase(ctx, { requestId: aRequest(), caseId: item.id })
  await world.deliver()
  await act(worker, item, 'take')
  const [taken] = world.events.splice(0)
  if (!taken) throw new Error('nothing was told')

  const first = await deliverOne(world, taken, { pages: 1 })
  await deliverOne(world, taken)
  await deliverOne(world, taken)

  expect(first.places).toEqual({ tell: { cursor: expect.any(String) } })
  for (const neighbour of neighbours) expect(await whats(neighbour)).toEqual(['take'])
})

test('a case whose resident was deleted shows no name or phone, and staff finish it', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker, gridWorker } = place
  const item = await aCaseThatIs('working', place)

  await removePerson(resident.ctx, { requestId: 'r1' })
  await act(worker, item, 'complete')
  world.clock.pass(3 * oneDay + oneHour)
  const done = await act(gridWorker, item, 'confirmByPhone', { rating: content })
  await world.deliver({ again: true })

  expect(done).toMatchObject({ state: 'closed', requester: { name: null, phone: null } })
  expect(JSON.stringify(await see(worker, item))).not.toMatch(/其木格|13900000009/)
})
