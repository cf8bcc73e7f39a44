import fc from 'fast-check'
import type { Case } from '../../../contract/cases/case'
import { deliverEvent } from '../../../functions/platform/delivery'
import type { Event } from '../../../functions/platform/events'
import { rateDeliveries } from '../../../functions/rates/deliver'
import { listRates } from '../../../functions/rates/list'
import { recount } from '../../../functions/rates/recount'
import { clockOver } from '../../support/caseClock'
import { aCase, aCaseThatIs, act, aNeighbourhood, content, type Neighbourhood, onTheSquare } from '../../support/cases'
import { oneDay } from '../../support/world'

const november = { month: '2026-11' }
const half = { answered: true, solved: 'half', satisfied: false } as const
const zero = { due: 0, answered: 0, rated: 0, solved: 0, satisfied: 0 }

/** Counts events in this order, one as often as it stands there. */
async function deliverAll({ world }: Neighbourhood, events: readonly Event[]): Promise<void> {
  for (const event of events) await deliverEvent(world.services, rateDeliveries, { event, hurried: () => false })
}

test('a case that goes well is answered in time, solved and to the satisfaction of who asked', async () => {
  const place = await aNeighbourhood()
  await aCaseThatIs('closed', place)

  await place.world.deliver()

  expect(await listRates(place.world.ctx, november)).toEqual({
    month: '2026-11',
    total: { counts: { cases: 1, due: 1, answered: 1, rated: 1, solved: 1, satisfied: 1 }, response: 1, solution: 1, satisfaction: 1 },
    teams: [expect.objectContaining({ team: { id: 'repair-crew', name: '维修组' }, response: 1 })],
    categories: [expect.objectContaining({ kind: 'repair', branch: 'doors', solution: 1 })],
  })
})

test('half is not solved, reopening takes no rating away, and the next rating replaces it', async () => {
  const place = await aNeighbourhood()
  const { world, resident, manager, worker } = place
  const item = await aCaseThatIs('awaitingConfirmation', place)
  await act(resident, item, 'confirm', { rating: half })
  await act(resident, item, 'reopen', { note: '还漏' })
  await world.deliver()
  const reopened = await listRates(world.ctx, november)

  for (const action of ['take', 'start', 'complete']) await act(worker, item, action)
  await act(resident, item, 'confirm', { rating: content })
  await world.deliver()

  expect(reopened.total.counts).toMatchObject({ rated: 1, solved: 0, satisfied: 0 })
  expect((await listRates(manager.ctx, november)).total.counts).toMatchObject({ cases: 1, rated: 1, solved: 1, satisfied: 1 })
})

test('nobody answered in time: it is due from the moment the clock says so, and late for good', async () => {
  const place = await aNeighbourhood()
  const { world, resident, manager } = place
  const item = await aCase(resident)
  world.clock.pass(2 * oneDay)
  await clockOver(world)(world)
  await world.deliver()
  const late = await listRates(world.ctx, november)

  await act(manager, item, 'accept')
  await world.deliver()

  expect(late.total).toMatchObject({ counts: { cases: 1, ...zero, due: 1 }, response: 0, solution: null })
  expect((await listRates(world.ctx, november)).total.counts).toEqual({ cases: 1, ...zero, due: 1 })
})

test('a case counts in the month it was reported in, whenever it is rated', async () => {
  const place = await aNeighbourhood()
  const item = await aCaseThatIs('awaitingConfirmation', place)
  place.world.clock.set(Date.parse('2026-12-01T09:00:00+08:00'))
  await act(place.resident, item, 'confirm', { rating: content })

  await place.world.deliver()

  expect((await listRates(place.world.ctx, november)).total.counts.rated).toBe(1)
  expect((await listRates(place.world.ctx, {})).total.counts).toEqual({ cases: 0, ...zero })
})

type Story = 'untouched' | 'accepted' | 'good' | 'half' | 'twice' | 'withdrawn'

async function tell(place: Neighbourhood, story: Story): Promise<void> {
  const { resident, worker, manager } = place
  const item: Case = await aCase(resident, { place: onTheSquare, category: story === 'good' ? 'lift.noise' : 'road.ice' })
  const finish = async () => {
    await act(manager, item, 'dispatch', { worker: worker.person.id })
    for (const action of ['start', 'complete']) await act(worker, item, action)
  }
  if (story === 'withdrawn') await act(resident, item, 'withdraw')
  if (story === 'accepted') await act(manager, item, 'accept')
  if (!['good', 'half', 'twice'].includes(story)) return
  if (story === 'good') return void (await act(manager, item, 'accept'))
  await finish()
  await act(resident, item, 'confirm', { rating: half })
  if (story === 'twice') await act(resident, item, 'rate', { rating: content })
}

const stories = fc.constantFrom<Story>('untouched', 'accepted', 'good', 'half', 'twice', 'withdrawn')

test('delivered in any order and with repeats, the counters are what a recount makes of the events alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stories, { minLength: 2, maxLength: 3 }), fc.infiniteStream(fc.nat()), async (told, chance) => {
      const place = await aNeighbourhood()
      const { ctx, events } = place.world
      for (const story of told) await tell(place, story)
      const draw = (below: number) => (chance.next().value ?? 0) % below
      const order = shuffled([...events, ...events.filter(() => draw(2) === 0)], draw)
      await deliverAll(place, order)
      const counted = await listRates(ctx, november)

      const first = await recount(ctx, '2026-11')
      await forget(place)
      const fromNothing = await recount(ctx, '2026-11')

      expect(counted.total.counts.cases).toBe(told.length)
      expect(first).toEqual({ cases: told.length, corrected: {} })
      expect(fromNothing.corrected['all|cases']).toBe(told.length)
      expect(await listRates(ctx, november)).toEqual(counted)
    }),
    { numRuns: 3 },
  )
})

test('two events of one case delivered at the same moment are both counted', async () => {
  const place = await aNeighbourhood()
  await aCaseThatIs('closed', place)

  await Promise.all([...place.world.events, ...place.world.events].map((event) => deliverAll(place, [event])))

  expect((await recount(place.world.ctx, '2026-11')).corrected).toEqual({})
  expect((await listRates(place.world.ctx, november)).total.counts).toEqual({
    cases: 1,
    due: 1,
    answered: 1,
    rated: 1,
    solved: 1,
    satisfied: 1,
  })
})

test('a recount puts right what was counted wrongly, and counts what was never delivered', async () => {
  const place = await aNeighbourhood()
  const { ctx, services } = place.world
  await aCaseThatIs('closed', place)
  await place.world.deliver()
  await aCaseThatIs('accepted', place)
  const wrong = { key: { partition: 'rates#2026-11', sort: 'counters' }, change: { add: { 'all|solved': 7 } } }
  await ctx.table.transact([wrong], services.ids.secret())

  const { corrected } = await recount(ctx, '2026-11')
  await place.world.deliver()

  expect(corrected).toMatchObject({ 'all|cases': 1, 'all|solved': -7 })
  expect((await listRates(ctx, november)).total.counts).toMatchObject({ cases: 2, answered: 2, solved: 1 })
})

/** All that was counted is gone; the cases and their events stay. */
async function forget({ world: { ctx, services } }: Neighbourhood): Promise<void> {
  const { items } = await ctx.table.query({ partition: 'rates#2026-11', limit: 100 })
  await ctx.table.transact(
    items.map(({ sk }) => ({ key: { partition: 'rates#2026-11', sort: String(sk) }, remove: true })),
    services.ids.secret(),
  )
}

function shuffled<T>(items: T[], draw: (below: number) => number): T[] {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at--) {
    const other = draw(at + 1)
    const [a, b] = [order[at] as T, order[other] as T]
    order[at] = b
    order[other] = a
  }
  return order
}
