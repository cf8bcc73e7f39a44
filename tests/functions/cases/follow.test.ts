import { followCase } from '../../../functions/cases/follow'
import { listCases } from '../../../functions/cases/list'
import { nearbyCases } from '../../../functions/cases/nearby'
import { sayOnCase } from '../../../functions/cases/say'
import type { Table } from '../../../functions/platform/table'
import { aRequest } from '../../support/bookings'
import { aCase, aCaseThatIs, act, aNeighbourhood, homeIn, onTheSquare, see } from '../../support/cases'
import { asNow } from '../../support/people'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { readyUpload } from '../../support/uploads'
import { newWorld, type Someone } from '../../support/world'

const follow = ({ ctx }: Someone, { id }: { id: string }) => followCase(ctx, { requestId: aRequest(), caseId: id })
const stairwell = { buildingId: 'c01-b1', unit: 1 }

test('a neighbour of the stairwell follows what was reported there, once however often, and hears how it goes', async () => {
  const { world, resident, worker } = await aNeighbourhood()
  const item = await aCase(resident, { category: 'plumbing.noWater' })
  const neighbour = await world.someone({ home: homeIn(1, '102') })

  const followed = await follow(neighbour, item)
  await Promise.all([follow(neighbour, item), follow(neighbour, item)])
  await act(worker, item, 'take', { note: '管道在抢修' })

  expect(followed).toMatchObject({ id: item.id, followers: 1, following: true, where: '兴隆小区1号楼1单元' })
  expect(await see(worker, item)).toMatchObject({ followers: 1 })
  expect(await see(neighbour, item)).toMatchObject({ state: 'dispatched', mine: ['follower'], allowed: ['urge'] })
  // At a home, the neighbour hears how far it is, not what was said or who comes.
  expect((await see(neighbour, item)).timeline.at(-1)).toMatchObject({ action: 'take', text: null, by: { name: null } })
})

test('who follows sees neither who asked, nor their words, pictures, door or rating', async () => {
  const { world, resident, worker, gridWorker } = await aNeighbourhood()
  const photo = await readyUpload(resident)
  const item = await aCase(resident, { text: '水漫到客厅了', photos: [photo] })
  const neighbour = await world.someone({ home: homeIn(1, '102') })
  await follow(neighbour, item)
  await sayOnCase(resident.ctx, { requestId: aRequest(), caseId: item.id, text: '我在家等', photos: [await readyUpload(resident)] })
  await sayOnCase(worker.ctx, { requestId: aRequest(), caseId: item.id, text: '欠费户', staffOnly: true })
  await act(worker, item, 'take')
  await act(worker, item, 'start')
  await act(worker, item, 'complete', { costs: [{ what: '水管', fen: 4_321, residentFen: 4_321 }], photos: [await readyUpload(worker)] })
  await act(resident, item, 'confirm', { rating: { answered: true, solved: 'half', satisfied: false, words: '还滴水' } })
  await act(gridWorker, item, 'followUp', { note: '回访过' })

  const [whole, rows] = [await see(neighbour, item), (await listCases(neighbour.ctx, {})).items]

  expect(whole).toMatchObject({ requester: null, onBehalfOf: null, photos: [], voice: null, parts: [], links: [] })
  expect(whole.where).toEqual({ words: '兴隆小区1号楼1单元', place: null, public: false })
  expect(rows).toMatchObject([{ id: item.id, where: { words: '兴隆小区1号楼1单元', place: null } }])
  expect(JSON.stringify([whole, rows])).not.toMatch(
    /其木格|漫到|在家等|欠费|还滴水|回访|单元101|13900000009|13800000001|upl_|4321|"half"|satisfied|c01-b1-1/,
  )
})

test('who follows a case at a home sees its state and what was promised, not words, visits or names of staff', async () => {
  const { world, resident, worker, gridWorker } = await aNeighbourhood()
  const item = await aCase(resident, { category: 'plumbing.leak' })
  const neighbour = await world.someone({ home: homeIn(1, '102') })
  await follow(neighbour, item)
  await act(worker, item, 'take', { note: '明早来看' })
  const visit = { from: '2026-11-24T09:00:00+08:00', to: '2026-11-24T11:00:00+08:00' }
  await act(worker, item, 'proposeVisit', { visit, note: '家里留人' })
  await act(resident, item, 'agreeVisit')
  await act(gridWorker, item, 'refer', { organisation: '供热公司', turnTo: '供热公司 96111', note: '主管道的事' })

  const [whole, rows] = [await see(neighbour, item), (await listCases(neighbour.ctx, {})).items]

  expect(whole).toMatchObject({ state: 'referred', mine: ['follower'], worker: null, workerId: null, parts: [] })
  expect(whole.deadlines).toMatchObject({ answer: { state: 'met' }, solution: { state: 'paused' } })
  expect(whole.timeline.map(({ action }) => action)).toEqual([null, 'take', 'proposeVisit', 'agreeVisit', 'refer'])
  expect(JSON.stringify([whole, rows])).not.toMatch(new RegExp(`明早|留人|2026-11-24T|供热|主管道|师傅|网格|其木格|${worker.person.id}`))
  expect(await see(resident, item)).toMatchObject({ worker: { name: '王师傅' }, parts: [{ part: 'visit' }, { part: 'referral' }] })
})

test('what a follower writes when they urge is for staff, not for the stranger who asked', async () => {
  const { world, resident, worker } = await aNeighbourhood()
  const item = await aCase(resident, { place: onTheSquare })
  const passer = await world.someone({ name: '路人' })
  await follow(passer, item)

  await act(passer, item, 'urge', { note: '加我微信' })

  expect((await see(resident, item)).timeline.at(-1)).toMatchObject({ action: 'urge', text: null, by: { name: null } })
  for (const reader of [worker, passer]) expect((await see(reader, item)).timeline.at(-1)).toMatchObject({ text: '加我微信' })
})

test('what lies in the open shows its followers what staff say and who comes', async () => {
  const { world, resident, worker } = await aNeighbourhood()
  const item = await aCase(resident, { place: onTheSquare })
  const passer = await world.someone()
  await follow(passer, item)
  await act(worker, item, 'take', { note: '下午换灯' })

  const seen = await see(passer, item)

  expect(seen).toMatchObject({ mine: ['follower', 'passerBy'], worker: { name: '王师傅', phone: null } })
  expect(seen.timeline.at(-1)).toMatchObject({ text: '下午换灯', by: { name: '王师傅' } })
})

test('who only claims a home finds and follows nothing in the homes around it', async () => {
  const { world, resident } = await aNeighbourhood()
  const item = await aCase(resident)
  const claimant = await world.someone({ home: { ...homeIn(1, '102'), state: 'claimed' } })

  expect(await refusalOf(follow(claimant, item))).toMatchObject({ code: 'NOT_FOUND' })
  expect((await nearbyCases(claimant.ctx, { kind: 'repair', place: stairwell })).items).toEqual([])
})

test('what lies in the open anybody finds and follows, and nobody reads what was written of it, not even of the place', async () => {
  const { world, resident } = await aNeighbourhood()
  const item = await aCase(resident, { place: onTheSquare })
  const passer = await world.someone()
  const place = { venueId: 'square' }

  const found = (await nearbyCases(passer.ctx, { kind: 'repair', place })).items
  const followed = await follow(passer, item)

  const [seen, rows] = [await see(passer, item), (await listCases(passer.ctx, {})).items]
  expect(found).toMatchObject([{ id: item.id, where: '居民活动广场' }])
  for (const { where } of [seen, ...rows]) expect(where).toEqual({ words: '居民活动广场', place, public: true })
  expect(JSON.stringify([found, followed, seen, rows])).not.toMatch(/其木格|门锁|东侧/)
  expect((await see(resident, item)).where).toEqual({ words: '居民活动广场 · 东侧路灯', place: onTheSquare, public: true })
})

test('following writes the case, the follower and the event, and no row of a queue that says the same', async () => {
  const written: string[] = []
  const table = (inner: Table): Table => ({
    ...inner,
    transact: (writes, ...rest) => {
      written.push(...writes.map(({ key }) => key.sort.split('#', 1).join()))
      return inner.transact(writes, ...rest)
    },
  })
  const { world, resident, worker } = await aNeighbourhood({ table })
  const items = [await aCase(resident), await aCase(resident, { place: onTheSquare })]
  await act(worker, items[0] as { id: string }, 'take')
  const neighbour = await world.someone({ home: homeIn(1, '102') })
  const queued = async () => (await listCases(worker.ctx, { queue: 'team' })).items
  const before = await queued()

  for (const item of items) {
    written.splice(0)
    await follow(neighbour, item)
    expect(written.sort()).toEqual(['case', 'case', 'event', 'follower', 'request'])
  }

  expect(await queued()).toEqual(before)
  expect((await see(worker, items[0] as { id: string })).followers).toBe(1)
})

test('following already is answered the same, though one has moved away or it is over', async () => {
  const { world, resident } = await aNeighbourhood()
  const item = await aCase(resident)
  const neighbour = await world.someone({ home: homeIn(1, '102') })
  await follow(neighbour, item)
  const key = { partition: `person#${neighbour.person.id}`, sort: 'person' }
  await world.ctx.table.transact(
    [{ key, change: { set: { home: { ...homeIn(2, '101'), state: 'confirmed' } } } }],
    world.services.ids.secret(),
  )
  const moved = (await asNow(world, neighbour)) as Someone

  expect(await follow(moved, item)).toMatchObject({ following: true, followers: 1 })
  await act(resident, item, 'withdraw')
  expect(await follow(moved, item)).toMatchObject({ following: true, followers: 1, state: 'withdrawn' })
})

test('another stairwell, somebody without a home and another community do not find it', async () => {
  const { world, resident } = await aNeighbourhood()
  const item = await aCase(resident)
  const strangers = [
    await world.someone({ home: homeIn(2, '101') }),
    await world.someone(),
    await (await newWorld()).someone({ home: true }),
  ]

  for (const stranger of strangers) expect(await refusalOf(follow(stranger, item))).toMatchObject({ code: 'NOT_FOUND' })
})

test('what is over is not followed any more, and who asked does not follow', async () => {
  const place = await aNeighbourhood()
  const { world, resident } = place
  const item = await aCaseThatIs('closed', place)
  const neighbour = await world.someone({ home: homeIn(1, '102') })

  expect(await refusalOf(follow(neighbour, item))).toEqual({ code: 'CASE_OVER', data: { state: 'closed' } })
  expect(await follow(resident, await aCase(resident))).toMatchObject({ followers: 0, following: true })
})

test('twenty who follow at once are all counted', async () => {
  const race = createRace()
  const { world, resident, worker } = await aNeighbourhood({ table: race.table })
  const item = await aCase(resident)
  const neighbours = await Promise.all(Array.from({ length: 20 }, () => world.someone({ home: homeIn(1, '102') })))

  for (let at = 0; at < 20; at += 5) {
    race.of(5)
    await Promise.all(neighbours.slice(at, at + 5).map((each) => follow(each, item)))
  }

  expect((await see(worker, item)).followers).toBe(20)
})
