import { putSettings, Settings } from '../../../../functions/communities/store'
import { clockOver, restarted } from '../../../support/caseClock'
import { aCase, aCaseThatIs, act, aNeighbourhood, aPool, rawCase, see } from '../../../support/cases'
import { createInterruption } from '../../../support/races'
import { monday, oneDay, oneHour, oneMinute, type Someone, type World } from '../../../support/world'

/** What the clock has told of a case, in order. */
const told = async (manager: Someone, item: { id: string }) =>
  (await see(manager, item)).timeline.flatMap(({ what, facts }) => (what === 'clock' ? [facts.fired] : []))

const at = (world: World, time: string) => world.clock.set(Date.parse(`${time}+08:00`))

test('nobody answers: it warns, then says it is late, then goes up, each once however often it looks', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  const tick = clockOver(world)
  const item = await aCase(resident)
  const heard: unknown[] = []
  for (const time of ['10:19', '10:20', '10:30', '10:59', '11:00']) {
    at(world, `2026-11-23T${time}:00`)
    await Promise.all([tick(world), tick(world)])
    await tick(restarted(world))
    heard.push([time, ...(await told(manager, item))])
  }

  expect(heard).toEqual([
    ['10:19'],
    ['10:20', 'answer.warn'],
    ['10:30', 'answer.warn', 'answer.late'],
    ['10:59', 'answer.warn', 'answer.late'],
    ['11:00', 'answer.warn', 'answer.late', 'answer.escalate'],
  ])
  expect(await see(manager, item)).toMatchObject({ late: true, deadlines: { answer: { state: 'late' } } })
})

test('a clock that comes late tells everything that fell due, in order, and one that went back nothing twice', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  const tick = clockOver(world)
  const item = await aCase(resident)

  at(world, '2026-11-23T16:00:00')
  await tick(world)
  const first = await told(manager, item)
  world.clock.set(monday + oneMinute)
  await tick(world)
  at(world, '2026-11-23T16:00:00')
  await tick(world)

  expect(first).toEqual(['answer.warn', 'answer.late', 'answer.escalate'])
  expect(await told(manager, item)).toEqual(first)
})

test('danger runs at night and over the weekend, other things do not', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  const tick = clockOver(world)
  at(world, '2026-11-27T22:00:00')
  const [gas, door] = [await aCase(resident, { danger: 'gas' }), await aCase(resident)]

  at(world, '2026-11-28T00:00:00')
  await tick(world)

  expect(await told(manager, gas)).toEqual(['answer.warn', 'answer.late', 'solution.warn', 'solution.late'])
  expect(await told(manager, door)).toEqual([])
})

test('what waits for parts is not late while it waits, and is when it goes on', async () => {
  const place = await aNeighbourhood()
  const { world, manager, worker } = place
  const tick = clockOver(world)
  const item = await aCaseThatIs('working', place, { category: 'plumbing.leak' })
  await act(worker, item, 'pause', { reason: 'parts' })

  world.clock.pass(20 * oneDay)
  await tick(world)
  const paused = await told(manager, item)
  await act(worker, item, 'resume')
  world.clock.pass(2 * oneDay)
  await tick(world)

  expect(paused).toEqual([])
  expect(await told(manager, item)).toEqual(['solution.warn', 'solution.late', 'solution.escalate'])
})

test('when nobody has confirmed for three days somebody is told once to call', async () => {
  const place = await aNeighbourhood()
  const { world, manager, gridWorker, resident } = place
  const tick = clockOver(world)
  const item = await aCaseThatIs('awaitingConfirmation', place)
  const heard = []
  for (const passed of [3 * oneDay - 1, 1, oneDay, oneDay]) {
    world.clock.pass(passed)
    await tick(world)
    heard.push(await told(gridWorker, item))
  }

  expect(heard).toEqual([[], ['call'], ['call'], ['call']])
  expect((await see(gridWorker, item)).allowed).toContain('confirmByPhone')
  expect((await see(resident, item)).timeline.filter(({ what }) => what === 'clock')).toEqual([])
  await act(manager, item, 'reopen', { note: '没有修好' })
  expect((await rawCase(world, item)).get('case')).toMatchObject({ callSince: null })
})

test('a case that is over is told nothing of', async () => {
  const place = await aNeighbourhood()
  const { world, manager, resident } = place
  const tick = clockOver(world)
  const items = [await aCase(resident), await aCaseThatIs('closed', place)]
  await act(resident, items[0] ?? { id: '' }, 'withdraw')

  world.clock.pass(60 * oneDay)

  expect(await tick(world)).toEqual({ told: 0, failed: 0 })
  expect(await Promise.all(items.map((item) => told(manager, item)))).toEqual([[], []])
})

test('a move in the same moment is not overwritten, and the case is looked at again', async () => {
  const interruption = createInterruption()
  const { world, resident, worker, manager } = await aNeighbourhood({ table: interruption.table })
  const tick = clockOver(world)
  const item = await aCase(resident)
  at(world, '2026-11-23T10:30:00')
  interruption.before(() => act(worker, item, 'take'))

  await tick(world)
  const first = await told(manager, item)
  await tick(world)

  expect(first).toEqual([])
  expect(await see(manager, item)).toMatchObject({ state: 'dispatched', deadlines: { answer: { state: 'metLate' } } })
  expect(await told(manager, item)).toEqual([])
})

test('each community goes by its own hours, and one without settings holds up none', async () => {
  const [office, night, gone] = [await aNeighbourhood(), await aNeighbourhood(), await aNeighbourhood()]
  const tick = clockOver(office.world, night.world, gone.world)
  await withHours(night.world, [['20:00', '23:00']])
  const items = await Promise.all([office, night, gone].map(({ resident }) => aCase(resident)))
  await gone.world.ctx.table.transact([{ key: { partition: 'community', sort: 'settings' }, remove: true }], 'gone')
  for (const { world } of [office, night, gone]) at(world, '2026-11-23T10:30:00')

  const count = await tick(restarted(office.world))

  expect(count).toEqual({ told: 1, failed: 1 })
  expect(await told(office.manager, items[0] ?? { id: '' })).toEqual(['answer.warn', 'answer.late'])
  expect(await told(night.manager, items[1] ?? { id: '' })).toEqual([])
})

test('hundreds of broken cases hold up none that is whole', async () => {
  const place = await aNeighbourhood()
  const { world, resident, manager } = place
  const tick = clockOver(world)
  const broken = await aPool(place, 240)
  for (let from = 0; from < broken.length; from += 80)
    await world.ctx.table.transact(
      broken.slice(from, from + 80).map(({ id }) => ({
        key: { partition: `case#${id}`, sort: 'case' },
        change: { set: { state: 7, duePk: 'due#cases#0', dueAt: '2026-11-23T02:00:00.000Z' } },
      })),
      world.services.ids.secret(),
    )
  const item = await aCase(resident)
  await world.ctx.table.transact(
    [{ key: { partition: `case#${item.id}`, sort: 'case' }, change: { set: { duePk: 'due#cases#0' } } }],
    world.services.ids.secret(),
  )
  at(world, '2026-11-23T10:30:00')

  expect(await tick(world)).toEqual({ told: 1, failed: 240 })
  expect(await told(manager, item)).toEqual(['answer.warn', 'answer.late'])
})

test('a run whose time is up stops, and the next goes on', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  const tick = clockOver(world)
  const items = [await aCase(resident), await aCase(resident), await aCase(resident)]
  world.clock.pass(oneHour)
  let looked = 0

  const first = await tick(world, () => ++looked > 2)
  await tick(world)

  expect(first.told).toBeLessThan(3)
  for (const item of items) expect(await told(manager, item)).toEqual(['answer.warn', 'answer.late', 'answer.escalate'])
})

async function withHours(world: World, spans: [string, string][]): Promise<void> {
  const settings = Settings.parse(await world.ctx.table.get({ partition: 'community', sort: 'settings' }))
  const changed = putSettings({ ...settings, hours: { ...settings.hours, spans } })
  await world.ctx.table.transact([changed], world.services.ids.secret())
}
