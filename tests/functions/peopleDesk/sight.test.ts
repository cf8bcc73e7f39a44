import type { SightOfCase } from '../../../contract/peopleDesk'
import { createCase } from '../../../functions/cases/create'
import { followCase } from '../../../functions/cases/follow'
import { sightOfCase } from '../../../functions/peopleDesk/sight'
import { setPosts } from '../../../functions/teams/setPosts'
import { aRequest } from '../../support/bookings'
import { aCase, act, aManager, aNeighbourhood, aWorker, onTheSquare, see } from '../../support/cases'
import { asNow } from '../../support/people'
import { agree, aStation, propose, takeBack } from '../../support/referrals'
import { refusalOf } from '../../support/refusals'
import { oneDay, type Someone } from '../../support/world'

const ask = ({ ctx }: Someone, { person }: Someone, { id }: { id: string }): Promise<SightOfCase> =>
  sightOfCase(ctx, { personId: person.id, caseId: id })
const relations = ({ because }: SightOfCase) => because.map(({ relation }) => relation)

test('the answer is that of the case itself: whoever opens it is told yes, everybody else no', async () => {
  const { world, resident, worker, gridWorker, manager } = await aNeighbourhood()
  const [lift, neighbour] = [await aWorker(world, { name: '刘电梯', team: 'property' }), await world.someone({ name: '王秀兰' })]
  const item = await aCase(resident)

  for (const someone of [resident, worker, gridWorker, manager, lift, neighbour]) {
    const opens = await see(someone, item).then(
      () => true,
      () => false,
    )
    expect((await ask(manager, someone, item)).seen !== 'nothing').toBe(opens)
  }
})

test('each reason is named with the team or grid it holds by, and where there is none, whose people are on the case', async () => {
  const { world, resident, worker, gridWorker, manager } = await aNeighbourhood()
  const stranger = await world.someone({ name: '王秀兰' })
  const item = await aCase(resident)
  await act(worker, item, 'take')

  expect(await ask(manager, worker, item)).toMatchObject({
    seen: 'staff',
    because: [{ relation: 'worker', units: [{ zh: '维修组' }] }, { relation: 'team', units: [{ zh: '维修组' }] }, { relation: 'lead' }],
  })
  expect(await ask(manager, gridWorker, item)).toMatchObject({ because: [{ relation: 'grid', units: [{ zh: '第一网格' }] }] })
  expect(await ask(manager, resident, item)).toMatchObject({ seen: 'own', because: [{ relation: 'requester', units: [] }] })
  expect(await ask(manager, stranger, item)).toMatchObject({
    number: item.number,
    seen: 'nothing',
    because: [],
    staffed: expect.arrayContaining([expect.objectContaining({ zh: '维修组' }), expect.objectContaining({ zh: '第一网格' })]),
  })
})

test('a neighbour who follows sees how far it is, and whoever reported it for another is told apart', async () => {
  const { world, resident, gridWorker, manager } = await aNeighbourhood()
  const follower = await world.someone({ name: '王秀兰' })
  const lamp = await aCase(resident, { category: 'lighting.street', place: onTheSquare })
  await followCase(follower.ctx, { requestId: aRequest(), caseId: lamp.id })

  expect(relations(await ask(manager, follower, lamp))).toEqual(['follower', 'passerBy'])
  expect(await ask(manager, follower, lamp)).toMatchObject({ seen: 'progress' })
  expect(relations(await ask(manager, gridWorker, lamp))).toContain('grid')
})

test('a post whose last day is past is no reason any more', async () => {
  const { world, resident, worker, manager } = await aNeighbourhood()
  const item = await aCase(resident)
  await setPosts(world.ctx, { personId: worker.person.id, posts: [{ role: 'serviceWorker', of: 'repair-crew', until: '2026-11-24' }] })
  world.clock.pass(oneDay)
  expect(await ask(manager, worker, item)).toMatchObject({ seen: 'staff' })

  world.clock.pass(oneDay)

  expect(await ask(manager, worker, item)).toMatchObject({ seen: 'nothing' })
  const former = await asNow(world, worker)
  expect(await refusalOf(see(former ?? worker, item))).toMatchObject({ code: 'NOT_FOUND' })
})

test('only managers ask, of people and cases of their community', async () => {
  const { resident, worker, gridWorker, manager } = await aNeighbourhood()
  const other = await aNeighbourhood()
  const [item, foreign] = [await aCase(resident), await aCase(other.resident)]

  for (const someone of [worker, gridWorker, resident])
    expect(await refusalOf(ask(someone, worker, item))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(ask(manager, worker, foreign))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(ask(manager, other.worker, item))).toMatchObject({ code: 'NOT_FOUND' })
})

test('a case of the station is no secret to a manager, and to a repairer it is none of theirs', async () => {
  const { resident, worker, manager } = await aNeighbourhood()
  const matter = await createCase(resident.ctx, { requestId: aRequest(), kind: 'station', form: { category: 'law', text: '押金' } })

  expect(await ask(manager, worker, matter)).toMatchObject({
    seen: 'nothing',
    staffed: expect.arrayContaining([expect.objectContaining({ zh: '红石榴驿站' })]),
  })
})

test('a partner sees what was agreed to pass on for as long as it is, and never the case itself', async () => {
  const { world, person, colleague, unit } = await aStation()
  const boss = await aManager(world)
  const matter = await createCase(person.ctx, { requestId: aRequest(), kind: 'station', form: { category: 'law', text: '押金' } })
  await act(colleague, matter, 'accept')
  expect(await ask(boss, unit, matter)).toMatchObject({ seen: 'nothing' })

  const referral = await propose(colleague, matter)
  await agree(person, referral)
  expect(await ask(boss, unit, matter)).toMatchObject({ seen: 'passed', because: [{ relation: 'referral', units: [{}] }] })
  await takeBack(colleague, referral)

  expect(await ask(boss, unit, matter)).toMatchObject({ seen: 'nothing', because: [] })
})
