import type { TodayReason } from '../../../contract/cases/today'
import { casesToday } from '../../../functions/cases/today'
import { aCase, aCaseThatIs, act, aGridWorker, aManager, aNeighbourhood, aPool, aWorker, formerly } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { monday, newWorld, oneDay, oneHour, type Someone } from '../../support/world'

/** The ids of the cases that wait for somebody, by reason. */
async function waiting({ ctx }: Someone): Promise<Partial<Record<TodayReason, string[]>>> {
  const { groups } = await casesToday(ctx)
  return Object.fromEntries(groups.map(({ reason, items }) => [reason, items.map(({ id }) => id)]))
}

const at = (milliseconds: number) => new Date(monday + milliseconds).toISOString()

test('each case stands under the most pressing reason, what is due first before the others', async () => {
  const place = await aNeighbourhood()
  const workerId = place.worker.person.id
  const [later, dangerous, late, sooner, resting] = await aPool(place, 5, (number) => {
    const changes = [
      { runsOutAt: at(3 * oneHour), state: 'working', workerId },
      { runsOutAt: at(-oneHour), level: 'danger' },
      { runsOutAt: at(-oneHour) },
      { runsOutAt: at(oneHour), state: 'working', workerId },
      { runsOutAt: null, state: 'paused', workerId },
    ]
    return changes[number] ?? {}
  })

  const found = await waiting(place.manager)

  expect(found).toEqual({ danger: [dangerous?.id], late: [late?.id], soon: [sooner?.id, later?.id] })
  expect(JSON.stringify(found)).not.toContain(resting?.id)
})

test('a promised visit waits on its day, and stays until somebody says something once it was missed', async () => {
  const place = await aNeighbourhood()
  const { world, worker } = place
  const item = await aCaseThatIs('working', place)
  const from = world.clock.now() + oneDay
  await act(worker, item, 'proposeVisit', { visit: { from: at(from - monday), to: at(from - monday + oneHour) } })

  const before = await waiting(worker)
  world.clock.pass(oneDay + 2 * oneHour)
  const onItsDay = await waiting(worker)
  world.clock.pass(oneDay)
  const missed = await waiting(worker)
  await act(worker, item, 'report', { note: '改天再来' })
  const spokenOf = await waiting(worker)

  expect(before).toEqual({ mine: [item.id] })
  expect([onItsDay, missed]).toEqual([{ visit: [item.id] }, { visit: [item.id] }])
  expect(spokenOf).toEqual({ mine: [item.id] })
})

test('what a colleague has in hand waits for them alone; what nobody has waits for all of the team, the grid and the managers', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker, gridWorker, manager } = place
  const colleague = await aWorker(world)
  const elsewhere = await aGridWorker(world, { grid: 'grid-2' })
  const [taken, free] = [await aCase(resident, { text: '一' }), await aCase(resident, { text: '二' })]
  await act(worker, taken, 'take')

  expect(await waiting(worker)).toEqual({ mine: [taken.id], new: [free.id] })
  for (const one of [colleague, gridWorker, manager]) expect(await waiting(one)).toEqual({ new: [free.id] })
  expect(await waiting(elsewhere)).toEqual({})
})

test('of a reason all are counted and the first five shown; a thousand of a queue are read, and it is said that there are more', async () => {
  const place = await aNeighbourhood()
  await aPool(place, 25, (number) => ({ runsOutAt: at(-oneHour + number) }))
  const few = await casesToday(place.manager.ctx)
  await aPool(place, 1_000, () => ({ runsOutAt: at(5 * oneDay) }))
  const many = await casesToday(place.manager.ctx)

  expect(few).toMatchObject({ groups: [{ reason: 'late', total: 25 }], complete: true })
  expect(few.groups[0]?.items).toHaveLength(5)
  expect(many.groups.map(({ reason, total }) => [reason, total])).toEqual([
    ['late', 25],
    ['new', 975],
  ])
  expect(many.complete).toBe(false)
})

test('whoever does not work here is refused, as are former staff; staff without a case have nothing waiting', async () => {
  const place = await aNeighbourhood()
  const former = await formerly(place.world, place.worker)
  await aCase(place.resident)

  expect(await refusalOf(casesToday(place.resident.ctx))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(casesToday(former.ctx))).toMatchObject({ code: 'NOT_ALLOWED' })
  const quiet = await newWorld()
  expect(await casesToday((await aManager(quiet)).ctx)).toEqual({ groups: [], complete: true })
})
