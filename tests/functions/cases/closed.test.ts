import type { CaseRow } from '../../../contract/cases/row'
import { listCases } from '../../../functions/cases/list'
import { clockOver } from '../../support/caseClock'
import {
  aCase,
  aCaseThatIs,
  act,
  aGridWorker,
  aManager,
  aNeighbourhood,
  aPool,
  aWorker,
  content,
  formerly,
  rawCase,
  see,
} from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { monday, oneDay, oneHour, type Someone } from '../../support/world'

type Asked = Omit<Parameters<typeof listCases>[1], 'cursor'>

async function closedFor({ ctx }: Someone, asked: Asked): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  let cursor: string | undefined
  do {
    const page = await listCases(ctx, { month: '2026-11', ...asked, cursor })
    rows.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return rows
}

const ids = async (someone: Someone, asked: Asked) => (await closedFor(someone, asked)).map(({ id }) => id)
const at = (milliseconds: number) => new Date(monday + milliseconds).toISOString()

test('a closed case stands in the lists of its team, its grid, its worker and the managers, in the month in which it was closed', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker, gridWorker, manager } = place
  const item = await aCaseThatIs('awaitingConfirmation', place)
  world.clock.pass(20 * oneDay)
  await act(resident, item, 'confirm', { rating: content })

  const lists: [Someone, Asked][] = [
    [worker, { queue: 'team' }],
    [worker, { queue: 'worker' }],
    [gridWorker, { queue: 'grid' }],
    [manager, { queue: 'all' }],
  ]
  for (const [someone, asked] of lists) {
    expect(await closedFor(someone, { ...asked, month: '2026-12' })).toMatchObject([{ id: item.id, state: 'closed' }])
    expect(await ids(someone, asked)).toEqual([])
    expect(await see(someone, item)).toMatchObject({ state: 'closed' })
  }
})

test('a month’s cases come newest first, every page without a gap or a repeat, by kind and category too', async () => {
  const place = await aNeighbourhood()
  const items = await aPool(place, 45, (number) => ({
    state: 'closed',
    // Several at the very same moment.
    closedAt: at(Math.floor(number / 4) * oneHour),
    category: number % 9 === 0 ? 'roof.leak' : 'doors.lock',
  }))
  const newestFirst = [...items].sort((a, b) => (`${a.closedAt}${a.id}` < `${b.closedAt}${b.id}` ? 1 : -1))

  expect(await ids(place.worker, { queue: 'team', limit: 20 })).toEqual(newestFirst.map(({ id }) => id))
  const roofs = newestFirst.filter(({ category }) => category === 'roof.leak').map(({ id }) => id)
  expect(await ids(place.worker, { queue: 'team', kind: 'repair', category: 'roof.leak', limit: 2 })).toEqual(roofs)
  expect(await ids(place.worker, { queue: 'team', kind: 'station' })).toEqual([])
})

test('reopening takes a case out of its month, and closing it once more puts it into the new one', async () => {
  const place = await aNeighbourhood()
  const { world, resident, manager } = place
  world.clock.pass(4 * oneDay)
  const item = await aCaseThatIs('closed', place)
  world.clock.pass(5 * oneDay)

  await act(resident, item, 'reopen', { note: '又漏了' })
  expect(await ids(manager, { queue: 'all' })).toEqual([])
  expect([...(await rawCase(world, item)).keys()].filter((sort) => sort.startsWith('closed#'))).toEqual([])

  await act(resident, item, 'withdraw')
  expect(await ids(manager, { queue: 'all' })).toEqual([])
  expect(await ids(manager, { queue: 'all', month: '2026-12' })).toEqual([item.id])
})

test('one whose resident has to be called stands in its month and in the queue', async () => {
  const place = await aNeighbourhood()
  const { world, manager } = place
  const [item] = await aPool(place, 1, () => ({ state: 'closed', closedAt: at(0), callSince: at(oneHour) }))
  const tick = clockOver(world)
  await tick(world)

  expect(await ids(manager, { queue: 'all' })).toEqual([item?.id])
  expect((await listCases(manager.ctx, { queue: 'all', only: 'call' })).items.map(({ id }) => id)).toEqual([item?.id])
})

test('a row of a closed case says what the case says now', async () => {
  const place = await aNeighbourhood()
  const item = await aCaseThatIs('closed', place)
  await act(place.manager, item, 'followUp')

  const [row] = await closedFor(place.manager, { queue: 'all' })

  expect(row).toMatchObject({ id: item.id, state: 'followedUp' })
  expect(await see(place.manager, item)).toMatchObject({ ...row, parts: expect.anything() })
})

test('nobody is shown the closed cases of another team, another grid, or of a duty they no longer have', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker, gridWorker, manager } = place
  const item = await aCaseThatIs('closed', place)
  const refused: [Someone, Asked][] = [
    [resident, { queue: 'team' }],
    [resident, { queue: 'all' }],
    [worker, { queue: 'team', of: 'property' }],
    [worker, { queue: 'all' }],
    [manager, { queue: 'worker', of: worker.person.id }],
    [gridWorker, { queue: 'grid', of: 'grid-2' }],
    [await formerly(world, await aWorker(world)), { queue: 'team' }],
    [await formerly(world, await aGridWorker(world)), { queue: 'grid' }],
    [await formerly(world, await aManager(world)), { queue: 'all' }],
  ]

  for (const [someone, asked] of refused) expect(await refusalOf(closedFor(someone, asked))).toMatchObject({ code: 'NOT_ALLOWED' })
  const former = await formerly(world, worker)
  expect(await ids(former, { queue: 'worker' })).toEqual([])
  expect(await refusalOf(see(former, item))).toMatchObject({ code: 'NOT_FOUND' })
})

test('a case that was reopened a moment ago is left out while the index still lists it', async () => {
  const place = await aNeighbourhood()
  const item = await aCase(place.resident)
  const listPk = place.world.ctx.table.partition('closed#all#all#2026-11')
  const behind = { caseId: item.id, kind: 'repair', category: item.category, team: 'repair-crew', listPk, listSk: `${at(0)}#${item.id}` }
  await place.world.ctx.table.transact([{ key: { partition: `case#${item.id}`, sort: 'closed#all' }, put: behind }], 'behind')

  expect(await ids(place.manager, { queue: 'all' })).toEqual([])
})

test('a cursor of the open cases is refused for the closed ones', async () => {
  const place = await aNeighbourhood()
  await aPool(place, 3)
  const { next } = await listCases(place.manager.ctx, { queue: 'all', limit: 1 })
  const asked = { queue: 'all', month: '2026-11', cursor: next ?? '' } as const

  expect(await refusalOf(listCases(place.manager.ctx, asked))).toMatchObject({ code: 'CURSOR_INVALID' })
})
