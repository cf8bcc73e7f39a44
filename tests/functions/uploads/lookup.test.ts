import { commit } from '../../../functions/platform/commit'
import { attachUploads, downloadOf, findUploads } from '../../../functions/uploads/lookup'
import { readyUpload, sentUpload } from '../../support/uploads'
import { newWorld, oneDay, type Someone } from '../../support/world'

async function start() {
  const world = await newWorld()
  const someone = await world.someone()
  const attach = ({ ctx, person }: Someone, uploadIds: string[], subject = 'cas_1') =>
    commit(ctx, { writes: attachUploads(ctx, { uploadIds, ownerId: person.id, subject }), events: [] })
  const states = async (...uploadIds: string[]) => (await findUploads(world.ctx, uploadIds)).map(({ state }) => state)
  return { world, someone, attach, states }
}

test('clean files of mine are attached together and stay, long after the others are gone', async () => {
  const { world, someone, attach, states } = await start()
  const [first, second, other] = [await readyUpload(someone), await readyUpload(someone), await readyUpload(someone)]

  expect(await attach(someone, [first, second, first])).toMatchObject({ done: true })
  world.clock.pass(100 * oneDay)

  expect(await findUploads(world.ctx, [second, other, first])).toMatchObject([
    { id: second, state: 'attached', attachedTo: 'cas_1', ownerId: someone.person.id },
    { id: first, state: 'attached' },
  ])
  expect(await states(other)).toEqual([])
  expect(await world.ctx.table.get({ partition: `upload#${first}`, sort: 'upload' })).not.toHaveProperty('expiresAt')
})

test.each<[string, (someone: Someone, other: Someone) => Promise<string>]>([
  ['not finished', (someone) => sentUpload(someone)],
  ['somebody else’s', (_someone, other) => readyUpload(other)],
  ['unknown', async ({ ctx }) => ctx.ids.make('upl')],
])('one that is %s attaches none of them', async (_what, make) => {
  const { world, someone, attach, states } = await start()
  const [mine, wrong] = [await readyUpload(someone), await make(someone, await world.someone())]

  expect(await attach(someone, [mine, wrong])).toMatchObject({ done: false, failures: [{ name: 'upload' }] })
  expect(await states(mine)).toEqual(['ready'])
})

test('of two that want the same file at once one has it', async () => {
  const { world, someone, attach } = await start()
  const uploadId = await readyUpload(someone)

  const outcomes = await Promise.all(['cas_1', 'cas_2'].map((subject) => attach(someone, [uploadId], subject)))

  expect(outcomes.filter(({ done }) => done)).toHaveLength(1)
  expect(await findUploads(world.ctx, [uploadId])).toMatchObject([{ attachedTo: outcomes[0]?.done ? 'cas_1' : 'cas_2' }])
})

test('after two days it is too late to attach it', async () => {
  const { world, someone, attach } = await start()
  const uploadId = await readyUpload(someone)
  world.clock.pass(2 * oneDay)

  expect(await attach(someone, [uploadId])).toMatchObject({ done: false, failures: [{ name: 'upload' }] })
})

test('a clean file is looked at by a signed address of its own copy', async () => {
  const { world, someone } = await start()
  const [upload] = await findUploads(world.ctx, [await readyUpload(someone)])
  if (!upload || upload.state === 'waiting') throw new Error('it is not clean')

  const address = await downloadOf(world.ctx, upload)

  expect(address).toMatch(
    new RegExp(`^http://blobs.test/blobs/${world.communityId}/uploads/${upload.id}-[0-9a-f]{16}.jpg\\?expires=\\d+&signature=`),
  )
})
