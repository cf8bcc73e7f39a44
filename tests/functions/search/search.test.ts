import { createCase } from '../../../functions/cases/create'
import { search } from '../../../functions/search/search'
import { aRequest } from '../../support/bookings'
import { aCase, aCaseThatIs, act, aGridWorker, aNeighbourhood, aPool, aWorker, homeIn, onTheSquare } from '../../support/cases'
import { withPlaces } from '../../support/places'
import { refusalOf } from '../../support/refusals'
import { found, watchedIndex, wordOf } from '../../support/searching'
import { aSession } from '../../support/sessions'
import { newWorld, oneMinute, type Someone } from '../../support/world'

const askStation = ({ ctx }: Someone, text: string) =>
  createCase(ctx, { requestId: aRequest(), kind: 'station', form: { category: 'hardship', text } })

const aStationWorker = (place: Awaited<ReturnType<typeof aNeighbourhood>>) =>
  place.world.someone({ name: '乌云', posts: [{ role: 'stationWorker', of: 'station' }] })

test('a case is found by its number in any spelling, open and closed, before anything else', async () => {
  const place = await aNeighbourhood()
  const first = await aCaseThatIs('closed', place)
  await aCase(place.resident)

  expect(first.number).toBe('BX-20261123-0001')
  for (const q of ['BX-20261123-0001', 'bx20261123 1', '11月23日1号', '1号', '0001号', '1'])
    expect([q, await found(place.manager, q)]).toEqual([q, ['case BX-20261123-0001']])
  expect((await found(place.manager, '0001'))[0]).toBe('case BX-20261123-0001')
  expect(await found(place.manager, '11月24日1号')).toEqual([])
})

test('a name or the end of a phone number finds whose it is and their cases, masked', async () => {
  const { world, manager, resident } = await aNeighbourhood()
  const { number } = await aCase(resident)
  await aCase(await world.someone({ name: '王秀兰', phone: '13900000033', home: homeIn(2, '101') }), {
    place: { householdId: 'c01-b1-2-101' },
  })

  for (const q of ['其木格', '0009', '尾号0009', '13900000009', '139 0000 0009'])
    expect([q, await found(manager, q)]).toEqual([q, ['person 其*', `case ${number}`]])
  const { items } = await search(manager.ctx, { q: '其木格' })
  expect(items).toMatchObject([
    { kind: 'person', name: '其*', phone: '139****0009' },
    { kind: 'case', whose: '其*' },
  ])
  expect(JSON.stringify(items)).not.toMatch(/木格|13900000009/)
  expect(await found(manager, '13800000009')).toEqual([])
})

test('whoever it was reported for finds the case as well', async () => {
  const { manager, resident } = await aNeighbourhood()
  const form = { danger: 'none', category: 'doors.lock', place: onTheSquare, text: '门锁坏了' }
  const { number } = await createCase(resident.ctx, { requestId: aRequest(), kind: 'repair', form, onBehalfOf: { name: '斯琴高娃' } })

  expect(await found(manager, '斯琴高娃')).toEqual([`case ${number}`])
})

test('an address finds the home, who lives there and what was reported there', async () => {
  const { world, manager, gridWorker, resident } = await aNeighbourhood()
  await withPlaces(world)
  const { number } = await aCase(resident)

  expect(await found(manager, '1号楼1单元101')).toEqual(['person 其*', `case ${number}`])
  expect(await found(manager, '兴隆小区3-2-401')).toEqual(['home 兴隆小区3号楼2单元401'])
  expect(await found(gridWorker, '3号楼2单元401')).toEqual(['home 兴隆小区3号楼2单元401'])
  expect(await found(gridWorker, '1-1-101')).toEqual(['person 其*', `case ${number}`])
  expect(await found(await aGridWorker(world, { grid: 'grid-2' }), '3号楼2单元401')).toEqual([])
})

test('words find reports and sessions, all of them have to fit', async () => {
  const { world, manager, worker, resident } = await aNeighbourhood()
  const { number } = await aCase(resident, { text: '厨房水管漏水，滴到楼下了', category: 'plumbing.leak' })
  const other = await aCase(resident, { text: '阳台漏水', category: 'plumbing.leak' })
  await aSession(world, { title: '包饺子' })

  expect(await found(manager, '漏水')).toEqual([`case ${other.number}`, `case ${number}`])
  expect(await found(worker, '厨房漏水')).toEqual([`case ${number}`])
  expect(await found(manager, '漏水 阳台')).toEqual([`case ${other.number}`])
  expect(await found(manager, '饺子')).toEqual(['session 包饺子'])
  expect(await found(manager, '没有这个')).toEqual([])
})

test('a service worker finds what is with their team, and no people', async () => {
  const { world, worker, manager, resident } = await aNeighbourhood()
  const { number } = await aCase(resident, { text: '门锁坏了' })
  const cleaner = await aWorker(world, { name: '吴师傅', team: 'property' })

  expect(await found(worker, '门锁')).toEqual([`case ${number}`])
  expect(await found(worker, number)).toEqual([`case ${number}`])
  for (const q of ['其木格', '0009', '13900000009']) expect([q, await found(worker, q)]).toEqual([q, []])
  for (const q of ['门锁', number, '1号楼1单元101']) expect([q, await found(cleaner, q)]).toEqual([q, []])
  expect(await found(manager, '其木格')).toHaveLength(2)
})

test('what is handed to another team is found there, and by the lead, but no more by the team in between', async () => {
  const place = await aNeighbourhood()
  const cleaner = await aWorker(place.world, { name: '吴师傅', team: 'property' })
  const third = await aWorker(place.world, { name: '高师傅', team: 'station' })
  const item = await aCase(place.resident)
  await act(place.manager, item, 'accept')

  await act(place.manager, item, 'handOver', { team: 'property' })
  expect(await found(cleaner, item.number)).toEqual([`case ${item.number}`])
  expect(await found(place.worker, item.number)).toEqual([`case ${item.number}`])
  expect(await found(third, item.number)).toEqual([])

  await act(place.manager, item, 'handOver', { team: 'station' })
  expect(await found(third, item.number)).toEqual([`case ${item.number}`])
  expect(await found(place.worker, item.number)).toEqual([`case ${item.number}`])
  expect(await found(cleaner, item.number)).toEqual([])

  await act(place.manager, item, 'addCoUnit', { team: 'property' })
  expect(await found(cleaner, '门锁')).toEqual([`case ${item.number}`])
})

test('a grid worker finds people and cases of their own grids only', async () => {
  const { world, gridWorker, resident } = await aNeighbourhood()
  const { number } = await aCase(resident)
  const elsewhere = await aGridWorker(world, { grid: 'grid-2' })
  await world.someone({ name: '其木格', phone: '13900000077' })

  expect(await found(gridWorker, '其木格')).toEqual(['person 其*', `case ${number}`])
  expect(await found(elsewhere, '其木格')).toEqual([])
  expect(await found(elsewhere, number)).toEqual([])
})

test('for anybody but the station and managers, a name in its cases is a name that nobody has', async () => {
  const index = watchedIndex()
  const place = await aNeighbourhood({ table: index.table })
  const { world, manager, worker, gridWorker } = place
  const stationWorker = await aStationWorker(place)
  const newcomer = await world.someone({ name: '白音仓', phone: '13900000055' })
  const { number } = await askStation(newcomer, '孩子的学费交不上')

  expect(await found(stationWorker, '白音仓')).toEqual([`case ${number}`])
  expect(await found(manager, '白音仓')).toEqual(['person 白*', `case ${number}`])
  const answerOf = async (someone: Someone, q: string) => {
    index.asked.length = 0
    return { answer: await search(someone.ctx, { q }), asked: [...index.asked].sort() }
  }
  for (const outsider of [worker, gridWorker]) {
    await answerOf(outsider, '先看一眼')
    for (const [real, madeUp] of [
      ['白音仓', '白音库'],
      ['0055', '0056'],
      ['13900000055', '13900000056'],
      ['学费', '学车'],
      [number, 'YZ-20261123-0099'],
    ] as const)
      expect([real, await answerOf(outsider, real)]).toEqual([real, await answerOf(outsider, madeUp)])
  }
  expect((await answerOf(worker, '学费')).answer).toEqual({ items: [], next: null })
})

test('a long list comes in pages, newest first, none twice', async () => {
  const place = await aNeighbourhood()
  const items = await aPool(place, 75, () => ({ form: { text: '路灯不亮' } }))

  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await search(place.manager.ctx, { q: '路灯', cursor, limit: 20 })
    seen.push(...page.items.map(wordOf))
    cursor = page.next ?? undefined
  } while (cursor)

  expect(seen).toEqual(items.map(({ number }) => `case ${number}`).reverse())
})

test('a rare word beside a common one is found however old it is', async () => {
  const place = await aNeighbourhood()
  const old = await aCase(place.resident, { text: '路灯不亮，井盖也松' })
  await aPool(place, 130, () => ({ form: { text: '路灯不亮' } }))

  expect(await found(place.manager, '路灯 井盖')).toEqual([`case ${old.number}`])
  expect(await found(place.worker, '井盖 路灯')).toEqual([`case ${old.number}`])
})

test('nothing of another community is found', async () => {
  const here = await aNeighbourhood()
  const { number } = await aCase(here.resident)
  const elsewhere = await aNeighbourhood()

  for (const q of ['其木格', '0009', number, '门锁']) {
    const words = await found(elsewhere.manager, q)
    expect([q, words.filter((word) => word.startsWith('case'))]).toEqual([q, []])
  }
  expect((await refusalOf(search({ ...elsewhere.world.ctx, caller: here.manager.caller }, { q: '门锁' }))).code).toBe('NOT_ALLOWED')
})

test('signs alone are refused, a made-up place in the list too', async () => {
  const { manager } = await aNeighbourhood()

  expect((await refusalOf(search(manager.ctx, { q: '，。' }))).code).toBe('NOTHING_TO_SEARCH')
  expect((await refusalOf(search(manager.ctx, { q: '门锁', cursor: 'WyJvb3BzIl0' }))).code).toBe('CURSOR_INVALID')
})

test('who is not on the staff does not search, nor does an operator', async () => {
  const world = await newWorld()
  for (const roles of [[], ['volunteer'], ['migrant'], ['operator']] as const) {
    const { ctx } = await world.someone({ roles, home: true })
    expect((await refusalOf(search(ctx, { q: '门锁' }))).code).toBe('NOT_ALLOWED')
  }
  expect((await refusalOf(search(world.ctx, { q: '门锁' }))).code).toBe('LOGIN_REQUIRED')
})

test('two searches a second are answered, many more are asked to wait', async () => {
  const { world, manager } = await aNeighbourhood()
  for (let at = 0; at < 120; at++) await search(manager.ctx, { q: '21号' })

  expect((await refusalOf(search(manager.ctx, { q: '21号' }))).code).toBe('TOO_MANY_REQUESTS')
  world.clock.pass(oneMinute)
  expect(await found(manager, '21号')).toEqual([])
})
