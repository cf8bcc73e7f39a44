import { readHistory } from '../../../functions/peopleDesk/history'
import { aCase, act, aManager, aNeighbourhood } from '../../support/cases'
import { asNow } from '../../support/people'
import { give, historyOf, take, undo } from '../../support/posts'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld, oneDay } from '../../support/world'

const plumber = { role: 'serviceWorker', of: 'repair-crew' } as const
const post = 'serviceWorker:repair-crew'

test('who changed what and when is told newest first, page by page', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  await give(manager, resident, plumber)
  world.clock.pass(oneDay)
  await take(manager, resident, { post })

  const { items, next } = await readHistory(manager.ctx, { personId: resident.person.id, limit: 1 })
  const rest = await readHistory(manager.ctx, { personId: resident.person.id, limit: 1, cursor: next ?? undefined })

  expect(items).toMatchObject([{ by: '李书记', at: '2026-11-24T10:00:00+08:00', given: [], taken: [{ post }], mayUndo: true }])
  expect(rest.items).toMatchObject([{ by: '李书记', at: '2026-11-23T10:00:00+08:00', given: [{ post }], taken: [], mayUndo: false }])
})

test('a post taken by mistake is back with one undo, a change like any other that says what it undoes', async () => {
  const { world, worker, manager } = await aNeighbourhood()
  await take(manager, worker, { post })
  const [taken] = await historyOf(manager, worker)

  await undo(manager, worker, taken?.id ?? '')
  await undo(manager, worker, taken?.id ?? '').catch(() => {})

  expect((await asNow(world, worker))?.caller.teams).toEqual(['repair-crew'])
  const history = await historyOf(manager, worker)
  expect(history).toHaveLength(2)
  expect(history[0]).toMatchObject({ undoes: taken?.id, given: [{ post }] })
})

test('after a day, after another change, and where work would be left behind there is nothing to undo', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  await give(manager, resident, plumber)
  const [given] = await historyOf(manager, resident)
  const id = given?.id ?? ''
  const neighbour = await world.someone({ name: '王秀兰', home: true })
  const item = await aCase(neighbour)
  const now = await asNow(world, resident)
  if (now) await act(now, item, 'take')

  expect(await refusalOf(undo(manager, resident, id))).toMatchObject({ code: 'WORK_LEFT', data: { count: 1 } })
  await give(manager, resident, { ...plumber, of: 'property' })
  expect(await refusalOf(undo(manager, resident, id))).toMatchObject({ code: 'POSTS_CHANGED' })
  world.clock.pass(oneDay + 1)
  expect(await refusalOf(undo(manager, resident, id))).toMatchObject({ code: 'UNDO_LATE' })
  expect((await historyOf(manager, resident)).map(({ mayUndo }) => mayUndo)).toEqual([false, false])
})

test('nobody undoes what was done to themselves, and somebody else’s change is not found', async () => {
  const { world, worker, manager, resident } = await aNeighbourhood()
  const other = await aManager(world, '张敏')
  await give(manager, other, plumber)
  const [given] = await historyOf(manager, other)
  const id = given?.id ?? ''

  expect(await historyOf(other, other)).toMatchObject([{ mayUndo: false }])
  expect(await refusalOf(undo(other, other, id))).toMatchObject({ code: 'OWN_POSTS' })
  expect(await refusalOf(undo(manager, resident, id))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(undo(worker, other, id))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(historyOf(worker, other))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('of an undo and another change at once, only one counts', async () => {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const [first, second, someone] = [await aManager(world, '张敏'), await aManager(world, '李书记'), await world.someone()]
  await give(first, someone, plumber)
  const [given] = await historyOf(first, someone)

  race.of(2)
  const outcomes = await Promise.allSettled([
    undo(first, someone, given?.id ?? ''),
    give(second, someone, { role: 'gridWorker', of: 'grid-1' }),
  ])

  const caller = (await asNow(world, someone))?.caller
  const undone = outcomes[0]?.status === 'fulfilled'
  expect(caller).toMatchObject({ teams: undone ? [] : ['repair-crew'], grids: ['grid-1'] })
})
