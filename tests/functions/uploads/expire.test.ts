import { chunksOf } from '../../../functions/platform/chunks'
import { commit } from '../../../functions/platform/commit'
import { sweep } from '../../../functions/platform/sweep'
import type { Write } from '../../../functions/platform/write'
import { expiredUploads } from '../../../functions/uploads/expire'
import { attachUploads, findUploads } from '../../../functions/uploads/lookup'
import { readyUpload, sentUpload } from '../../support/uploads'
import { newWorld, oneDay, type World } from '../../support/world'

/** The clock as it sees one community: what other tests left is not this test's. */
const tick = (world: World) => {
  const { wholeTable } = world.services
  const own: typeof wholeTable = {
    ...wholeTable,
    query: async (query) => {
      const { items, last } = await wholeTable.query(query)
      return { items: items.filter(({ communityId }) => communityId === world.communityId), last }
    },
  }
  return sweep({ ...world.services, wholeTable: own }, expiredUploads, () => false)
}

test('files nobody attached in two days are gone with all that came of them; attached ones stay', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  const [waiting, ready, attached] = [await sentUpload(someone), await readyUpload(someone), await readyUpload(someone)]
  const writes = attachUploads(someone.ctx, { uploadIds: [attached], ownerId: someone.person.id, subject: 'cas_1' })
  await commit(someone.ctx, { writes, events: [] })
  const keys = (await findUploads(world.ctx, [ready, attached])).map((upload) => ('key' in upload ? upload.key : ''))
  const left = async () => Promise.all([`incoming/${world.communityId}/${waiting}`, ...keys].map((key) => world.services.blobs.get(key)))

  await tick(world)
  expect((await left()).map(Boolean)).toEqual([true, true, true])
  world.clock.pass(2 * oneDay)
  await Promise.all([tick(world), tick(world)])
  await tick(world)

  expect((await left()).map(Boolean)).toEqual([false, false, true])
  const items = await Promise.all(
    [waiting, ready, attached].map((id) => world.ctx.table.get({ partition: `upload#${id}`, sort: 'upload' })),
  )
  expect(items.map(Boolean)).toEqual([false, false, true])
  expect(
    world.events
      .filter(({ type }) => type === 'upload.expired')
      .map(({ subject }) => subject)
      .sort(),
  ).toEqual([waiting, ready].sort())
})

test('one that fails does not hold up the others, and goes with the next tick', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  const [first, second] = [await readyUpload(someone), await readyUpload(someone)]
  world.clock.pass(2 * oneDay)
  const { remove } = world.services.blobs
  const failing = jest.spyOn(world.services.blobs, 'remove').mockImplementation(async (key) => {
    if (key.includes(first)) throw new Error('the bucket is away')
    await remove(key)
  })
  const there = async () =>
    (await Promise.all([first, second].map((id) => world.ctx.table.get({ partition: `upload#${id}`, sort: 'upload' })))).map(Boolean)

  await tick(world)
  expect(await there()).toEqual([true, false])
  failing.mockRestore()
  await tick(world)

  expect(await there()).toEqual([false, false])
})

test('one that was attached at the last moment stays, though the index does not know it yet', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  const uploadId = await readyUpload(someone)
  world.clock.pass(2 * oneDay - 1_000)
  const late = await world.services.wholeTable.query({ index: 'due', partition: 'due#uploads', limit: 1_000 })
  const writes = attachUploads(someone.ctx, { uploadIds: [uploadId], ownerId: someone.person.id, subject: 'cas_1' })
  await commit(someone.ctx, { writes, events: [] })
  world.clock.pass(1_000)
  jest.spyOn(world.services.wholeTable, 'query').mockResolvedValueOnce(late)

  await tick(world)

  const [upload] = await findUploads(world.ctx, [uploadId])
  expect(upload).toMatchObject({ state: 'attached' })
  expect(await world.services.blobs.get(upload && 'key' in upload ? upload.key : '')).toBeDefined()
})

test('hundreds that fail do not hide what waits behind them', async () => {
  const world = await newWorld()
  const uploadId = await readyUpload(await world.someone())
  world.clock.pass(2 * oneDay)
  const broken = Array.from({ length: 250 }, (_, at) => ({ partition: 'broken', sort: `upload ${at}` }))
  const due = { communityId: world.communityId, duePk: 'due#uploads', dueAt: '2026-01-01T00:00:00.000Z' }
  const writeAll = async (writes: Write[]) => {
    for (const some of chunksOf(writes, 50)) await world.ctx.table.transact(some, world.services.ids.secret())
  }
  await writeAll(broken.map((key) => ({ key, put: due })))

  const swept = await tick(world)
  await writeAll(broken.map((key) => ({ key, remove: true })))

  expect(swept).toEqual({ done: 1, failed: 250 })
  expect(await world.ctx.table.get({ partition: `upload#${uploadId}`, sort: 'upload' })).toBeUndefined()
})
