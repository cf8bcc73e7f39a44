import { findFollowers, putFollower } from '../../../functions/cases/case/followers'
import { convertCase } from '../../../functions/cases/convert'
import { followCase } from '../../../functions/cases/follow'
import { aRequest } from '../../support/bookings'
import { aCase, aCaseThatIs, act, aNeighbourhood, aWorker, homeIn, see } from '../../support/cases'
import { deliverOne } from '../../support/deliveries'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { aStoredCase } from '../../support/storedCase'
import { readyUpload } from '../../support/uploads'
import { newWorld, type Someone, type World } from '../../support/world'

const follow = ({ ctx }: Someone, { id }: { id: string }) => followCase(ctx, { requestId: aRequest(), caseId: id })
const split = ({ ctx }: Someone, { id }: { id: string }, form: Record<string, unknown>, requestId = aRequest()) =>
  convertCase(ctx, { requestId, caseId: id, kind: 'repair', form })
const neighbour = (world: World) => world.someone({ home: homeIn(1, '102') })

describe('merging', () => {
  test('links both ways, and everybody who asked or followed follows what it was merged into', async () => {
    const { world, resident, worker } = await aNeighbourhood()
    const other = await neighbour(world)
    const [first, second] = [await aCase(resident), await aCase(other)]
    const followers = await Promise.all(Array.from({ length: 22 }, () => neighbour(world)))
    await world.ctx.table.transact(
      followers.flatMap(({ person }) => putFollower({ ...aStoredCase(), id: second.id }, person.id)),
      world.services.ids.secret(),
    )
    await follow(followers[0] as Someone, first)

    const merged = await act(worker, second, 'merge', { into: first.id, note: '同一处' })
    await world.deliver({ again: true })

    expect(merged).toMatchObject({ state: 'merged', links: [{ caseId: first.id, number: first.number, how: 'mergedInto' }], dueAt: null })
    const target = await see(worker, first)
    expect(target).toMatchObject({ followers: 23, links: [{ caseId: second.id, number: second.number, how: 'merged' }] })
    expect((await findFollowers(world.ctx, first.id)).sort()).toEqual([other, ...followers].map(({ person }) => person.id).sort())
    expect(await see(other, first)).toMatchObject({ mine: ['follower'] })
    expect(await see(other, second)).toMatchObject({ state: 'merged', mine: ['requester'] })
  })

  test('what is merged on while its followers are carried takes them along to the last', async () => {
    const { world, resident, worker } = await aNeighbourhood()
    const [first, second, third] = [await aCase(resident), await aCase(resident), await aCase(resident)]
    const follower = await neighbour(world)
    await follow(follower, first)

    await act(worker, first, 'merge', { into: second.id })
    await act(worker, second, 'merge', { into: third.id })
    // The stream keeps no order between cases.
    for (const event of world.events.splice(0).reverse()) await deliverOne(world, event)

    expect(await see(follower, third)).toMatchObject({ followers: 1, mine: ['follower'] })
  })

  test.each<[string, (own: { id: string }, place: Awaited<ReturnType<typeof aNeighbourhood>>) => Promise<string>]>([
    ['itself', async ({ id }) => id],
    ['a case that is over', async (_own, place) => (await aCaseThatIs('closed', place)).id],
    ['a case that is not there', async (_own, { world }) => world.services.ids.make('cas')],
    ['a case of another community', async () => ((place) => aCase(place.resident))(await aNeighbourhood()).then(({ id }) => id)],
    ['another team’s case', async (_own, { resident }) => (await aCase(resident, { category: 'lift.noise' })).id],
  ])('into %s is refused', async (_what, make) => {
    const place = await aNeighbourhood()
    const own = await aCase(place.resident)
    const into = await make(own, place)

    expect(await refusalOf(act(place.worker, own, 'merge', { into }))).toMatchObject({ code: 'CASE_UNKNOWN' })
    expect(await see(place.worker, own)).toMatchObject({ state: 'submitted', links: [] })
  })

  test('of two that are merged into each other at once one stays open', async () => {
    const interruption = createInterruption()
    const { resident, worker } = await aNeighbourhood({ table: interruption.table })
    const [first, second] = [await aCase(resident), await aCase(resident)]
    interruption.before(() => act(worker, second, 'merge', { into: first.id }))

    expect(await refusalOf(act(worker, first, 'merge', { into: second.id }))).toMatchObject({ code: 'CASE_UNKNOWN' })
    expect([(await see(worker, first)).state, (await see(worker, second)).state]).toEqual(['submitted', 'merged'])
  })
})

describe('another case out of one', () => {
  test('has its place, words and every photo and voice, both show them, and both are linked', async () => {
    const { world, resident, worker } = await aNeighbourhood()
    const photos = [await readyUpload(resident), await readyUpload(resident)]
    const from = await aCase(resident, { photos })
    const more = await readyUpload(worker)
    world.events.splice(0)

    const made = await split(worker, from, { danger: 'none', category: 'plumbing.leak', photos: [...photos, more] })

    expect(made).toMatchObject({
      state: 'submitted',
      category: 'plumbing.leak',
      where: from.where,
      form: { text: '门锁坏了' },
      links: [{ caseId: from.id, number: from.number, how: 'splitFrom' }],
    })
    expect(made.photos.map(({ id }) => id)).toEqual([...photos, more])
    const first = await see(resident, from)
    expect(first.photos.map(({ id }) => id)).toEqual(photos)
    expect(first.links).toMatchObject([{ caseId: made.id, number: made.number, how: 'splitTo' }])
    expect(await see(resident, made)).toMatchObject({ mine: ['requester'] })
    expect(world.events.map(({ type, subject }) => [type, subject])).toEqual([
      ['case.submitted', made.id],
      ['case.linked', from.id],
    ])
    expect(made.timeline[0]).toMatchObject({ by: { relation: 'team', name: '王师傅', me: true } })
  })

  test('asked for again, at once or later, is one', async () => {
    const { resident, worker } = await aNeighbourhood()
    const from = await aCase(resident)
    const form = { danger: 'none', category: 'plumbing.leak' }

    const both = await Promise.all([split(worker, from, form, 'r1'), split(worker, from, form, 'r1')])
    const later = await split(worker, from, form, 'r1')

    expect(new Set([...both, later].map(({ id }) => id)).size).toBe(1)
    expect((await see(worker, from)).links).toHaveLength(1)
  })

  test('is made though the first moved meanwhile', async () => {
    const interruption = createInterruption()
    const { resident, worker, manager } = await aNeighbourhood({ table: interruption.table })
    const from = await aCase(resident)
    interruption.before(() => act(manager, from, 'accept'))

    const made = await split(worker, from, { danger: 'none', category: 'plumbing.leak' })

    expect(await see(worker, from)).toMatchObject({ state: 'accepted', links: [{ caseId: made.id }] })
  })

  test('is not the resident’s to make, nor another team’s, nor another community’s', async () => {
    const { world, resident } = await aNeighbourhood()
    const from = await aCase(resident)
    const form = { danger: 'none', category: 'plumbing.leak' }
    const strangers = [await aWorker(world, { team: 'property' }), await (await newWorld()).someone({ roles: ['manager'] })]

    expect(await refusalOf(split(resident, from, form))).toMatchObject({ code: 'NOT_ALLOWED' })
    for (const stranger of strangers) expect(await refusalOf(split(stranger, from, form))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('with a form that is wrong or a photo that is somebody else’s is refused, and the first is as it was', async () => {
    const { world, resident, worker } = await aNeighbourhood()
    const from = await aCase(resident)
    const photos = [await readyUpload(resident)]
    world.events.splice(0)

    expect(await refusalOf(split(worker, from, { category: 'plumbing.leak' }))).toMatchObject({ code: 'INPUT_INVALID' })
    expect(await refusalOf(split(worker, from, { danger: 'none', category: 'plumbing.leak', photos }))).toMatchObject({
      code: 'UPLOAD_UNKNOWN',
    })
    expect((await see(worker, from)).version).toBe(1)
    expect(world.events).toEqual([])
  })
})
