import { beginDraft } from '../../../functions/activities/begin'
import { getDraft } from '../../../functions/activities/draft'
import { previewDraft, publishDraft } from '../../../functions/activities/publishDraft'
import { listNotices } from '../../../functions/notices/list'
import { getSession } from '../../../functions/sessions/get'
import { listSessions } from '../../../functions/sessions/list'
import { moveSession } from '../../../functions/sessions/move'
import { setCapacity } from '../../../functions/sessions/setCapacity'
import { aNewSession, aPublished } from '../../support/activities'
import { aDraft, aPlannedSession } from '../../support/activityDrafts'
import { aBooking, aRequest } from '../../support/bookings'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

const elsewhere = '区文化馆二楼排练厅'
const away = () => aNewSession({ venueId: undefined, elsewhere })

async function start() {
  const world = await newWorld()
  return { world, manager: await world.someone({ roles: ['manager'] }) }
}

test('an activity takes place at a place in words, is found by it, and has as many seats as one likes', async () => {
  const { world, manager } = await start()

  const { sessions } = await aPublished(manager, { sessions: [away()] })

  const [session] = sessions
  expect(session?.venue).toEqual({ id: null, name: elsewhere })
  expect((await listSessions(world.ctx, { search: '文化馆' })).items.map(({ id }) => id)).toEqual([session?.id])
  expect(await setCapacity(manager.ctx, { requestId: aRequest(), sessionId: session?.id ?? '', capacity: 900 })).toMatchObject({
    left: 900,
  })
  expect((await getSession(world.ctx, { sessionId: session?.id ?? '' })).place).toBeUndefined()
})

test('a session has one place: neither none nor two', async () => {
  const { manager } = await start()

  for (const session of [aNewSession({ venueId: undefined }), aNewSession({ elsewhere })])
    expect((await refusalOf(aPublished(manager, { sessions: [session] }))).code).toBe('VENUE_UNKNOWN')
})

test('a draft at a place in words is previewed and published there, and copied with it', async () => {
  const { manager } = await start()
  const draft = await aDraft(manager, { sessions: [aPlannedSession({ venueId: null, elsewhere })] })

  const { sessions } = await previewDraft(manager.ctx, { activityId: draft.activityId })
  const activity = await publishDraft(manager.ctx, { requestId: aRequest(), ...draft })
  const copy = await beginDraft(manager.ctx, { requestId: aRequest(), from: activity.id })

  expect([...sessions, ...activity.sessions].map(({ venue }) => venue)).toEqual([
    { id: null, name: elsewhere },
    { id: null, name: elsewhere },
  ])
  expect((await getDraft(manager.ctx, copy)).text.sessions).toMatchObject([{ venueId: null, elsewhere }])
})

test('a draft with no place at all is not published', async () => {
  const { manager } = await start()
  const draft = await aDraft(manager, { sessions: [aPlannedSession({ venueId: null })] })

  expect(await refusalOf(publishDraft(manager.ctx, { requestId: aRequest(), ...draft }))).toMatchObject({
    code: 'ACTIVITY_UNFIT',
    data: { problems: [{ field: 'sessions.0.venueId', why: 'noVenue' }] },
  })
})

test('a move there and away tells whoever booked both names; another time alone keeps the place', async () => {
  const { world, manager } = await start()
  const { sessions } = await aPublished(manager, { sessions: [aNewSession()] })
  const { id: sessionId, startsAt, endsAt } = sessions[0] as (typeof sessions)[number]
  const resident = await world.someone({})
  await aBooking(resident, sessions[0] as (typeof sessions)[number])
  const move = (more: object) => moveSession(manager.ctx, { requestId: aRequest(), sessionId, startsAt, endsAt, ...more })

  expect((await move({ elsewhere })).venue).toEqual({ id: null, name: elsewhere })
  expect((await move({ endsAt: '2026-12-01T12:30:00+08:00' })).venue.name).toBe(elsewhere)
  await world.deliver()
  await move({ venueId: 'square' })
  await world.deliver()

  const moves = (await listNotices(resident.ctx, {})).items.filter(({ kind }) => kind === 'sessionMoved')
  expect(moves[0]).toMatchObject({ venue: '居民活动广场', wasVenue: elsewhere })
  expect(moves.at(-1)).toMatchObject({ venue: elsewhere, wasVenue: '好邻居议事厅' })
})
