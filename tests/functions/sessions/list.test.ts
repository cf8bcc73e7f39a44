import { listSessions } from '../../../functions/sessions/list'
import { aSession } from '../../support/sessions'
import { newWorld, type World } from '../../support/world'

type Input = Parameters<typeof listSessions>[1]

const startsAt = (day: string, time = '10:00:00') => ({ startsAt: `${day}T${time}+08:00` })

/** Every page to the end, by the cursor each gives. */
async function everyPage(world: World, input: Input): Promise<string[][]> {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const { items, next } = await listSessions(world.ctx, { ...input, cursor })
    pages.push(items.map(({ title }) => title))
    cursor = next ?? undefined
  } while (cursor && pages.length < 50)
  return pages
}

describe('what is on', () => {
  test('stands in the order of its start, over the end of a month and of a year', async () => {
    const world = await newWorld()
    await aSession(world, { title: '元旦', ...startsAt('2027-01-01', '00:00:00') })
    await aSession(world, { title: '除夕前', ...startsAt('2026-12-31', '23:59:59') })
    await aSession(world, { title: '小雪', ...startsAt('2026-11-30') })
    await aSession(world, { title: '大雪', ...startsAt('2026-12-01', '00:00:00') })

    const { items, next } = await listSessions(world.ctx, {})

    expect(items.map(({ title }) => title)).toEqual(['小雪', '大雪', '除夕前', '元旦'])
    expect(next).toBeNull()
  })

  test('has both days of a range in it and nothing beside them', async () => {
    const world = await newWorld()
    for (const day of ['2026-12-20', '2026-12-21', '2026-12-23', '2026-12-24'])
      for (const time of ['00:00:00', '23:59:59']) await aSession(world, { title: `${day} ${time}`, ...startsAt(day, time) })

    const { items } = await listSessions(world.ctx, { from: '2026-12-21', to: '2026-12-23' })

    expect(items.map(({ title }) => title)).toEqual([
      '2026-12-21 00:00:00',
      '2026-12-21 23:59:59',
      '2026-12-23 00:00:00',
      '2026-12-23 23:59:59',
    ])
  })

  test('takes instants as bounds, both included', async () => {
    const world = await newWorld()
    for (const time of ['09:59:59', '10:00:00', '12:00:00', '12:00:01'])
      await aSession(world, { title: time, ...startsAt('2026-12-22', time) })

    const { items } = await listSessions(world.ctx, { from: '2026-12-22T02:00:00Z', to: '2026-12-22T12:00:00+08:00' })

    expect(items.map(({ title }) => title)).toEqual(['10:00:00', '12:00:00'])
  })

  test('begins with this morning and tells the seats and the state as of now', async () => {
    const world = await newWorld()
    await aSession(world, { title: '昨天', ...startsAt('2026-11-22') })
    await aSession(world, { title: '今早', ...startsAt('2026-11-23', '08:00:00'), endsAt: '2026-11-23T09:00:00+08:00' })
    await aSession(world, { title: '停了', ...startsAt('2026-11-25'), state: 'cancelled' })
    await aSession(world, { title: '开放', ...startsAt('2026-11-26'), capacity: 12 })

    const { items } = await listSessions(world.ctx, {})

    expect(items.map(({ title, state }) => [title, state])).toEqual([
      ['今早', 'ended'],
      ['停了', 'cancelled'],
      ['开放', 'open'],
    ])
    expect(items[2]).toMatchObject({ capacity: 12, left: 12 })
  })

  test('is empty, and no fault, where the range ends before it begins', async () => {
    const world = await newWorld()
    await aSession(world, startsAt('2026-12-15'))

    expect(await listSessions(world.ctx, { from: '2026-12-20', to: '2026-12-10' })).toEqual({ items: [], next: null })
    expect(await listSessions(world.ctx, { from: '2027-02-01', to: '2026-12-10' })).toEqual({ items: [], next: null })
  })

  test.each([
    ['9999-12-31', undefined],
    ['0000-01-01', '0000-12-31'],
    ['0000-01-01T00:00:00+23:59', '0000-01-01'],
    ['9999-12-31T23:59:59-23:59', undefined],
  ])('is empty, and no fault, in the absurd year of %s', async (from, to) => {
    const world = await newWorld()

    expect(await listSessions(world.ctx, { from, to })).toEqual({ items: [], next: null })
  })

  test('is never that of another community', async () => {
    const [here, there] = [await newWorld(), await newWorld()]
    await aSession(there, { title: '别处' })

    expect((await listSessions(here.ctx, {})).items).toEqual([])
    expect((await listSessions(there.ctx, {})).items).toHaveLength(1)
  })
})

describe('a search', () => {
  test('finds by title, organiser and venue, and reads on until its page is full', async () => {
    const world = await newWorld()
    for (let day = 10; day < 28; day++)
      await aSession(world, { title: day % 6 === 0 ? `剪纸 ${day}` : `合唱 ${day}`, ...startsAt(`2026-12-${day}`) })

    expect(await everyPage(world, { search: '剪纸', limit: 2 })).toEqual([['剪纸 12', '剪纸 18'], ['剪纸 24']])
    expect(await everyPage(world, { search: '没有的', limit: 2 })).toEqual([[]])
    expect((await listSessions(world.ctx, { search: '荷香' })).items).toHaveLength(18)
    expect((await listSessions(world.ctx, { search: '议事厅' })).items).toHaveLength(18)
  })
})
