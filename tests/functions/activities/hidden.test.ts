import type { Content } from '../../../contract/settings/sections'
import { publishDraft } from '../../../functions/activities/publishDraft'
import { changeSettings } from '../../../functions/communities/changeSettings'
import { getSettings } from '../../../functions/communities/getSettings'
import { listSessions } from '../../../functions/sessions/list'
import { moveSession } from '../../../functions/sessions/move'
import { aNewSession, aPublished } from '../../support/activities'
import { aDraft } from '../../support/activityDrafts'
import { aRequest } from '../../support/bookings'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld, type Someone } from '../../support/world'

/** One manager publishes; just before it is written the other does something else. */
async function twoManagers() {
  const interruption = createInterruption()
  const world = await newWorld({ table: interruption.table })
  const one = await world.someone({ roles: ['manager'] })
  const other = await world.someone({ roles: ['manager'] })
  const change = async (content: Content) => {
    const { versions } = await getSettings(other.ctx)
    await changeSettings(other.ctx, { requestId: aRequest(), version: versions[content.section], content })
  }
  const hide = async (venueId: string) => {
    const { venues } = (await getSettings(other.ctx)).sections
    await change({ section: 'venues', value: venues.map((venue) => ({ ...venue, hidden: venue.id === venueId || venue.hidden })) })
  }
  return { world, one, change, hide, before: interruption.before }
}

const listed = async ({ ctx }: Someone) => (await listSessions(ctx, {})).items

test('an activity at a venue that a colleague hides in that very moment is refused, and nothing of it is written', async () => {
  const { one, hide, before } = await twoManagers()
  before(() => hide('hall'))

  expect((await refusalOf(aPublished(one, { sessions: [aNewSession({ venueId: 'hall' })] }))).code).toBe('VENUE_UNKNOWN')
  expect(await listed(one)).toEqual([])
})

test('a draft is refused likewise, says which place is meant, and is still there', async () => {
  const { one, hide, before } = await twoManagers()
  const draft = await aDraft(one)
  before(() => hide('hall'))
  const publish = () => publishDraft(one.ctx, { requestId: aRequest(), ...draft })

  const problems = [{ field: 'sessions.0.venueId', why: 'unknownVenue' }]
  expect(await refusalOf(publish())).toMatchObject({ code: 'ACTIVITY_UNFIT', data: { problems } })
  expect(await refusalOf(publish())).toMatchObject({ code: 'ACTIVITY_UNFIT', data: { problems } })
  expect(await listed(one)).toEqual([])
})

test('a session is not moved to a venue that is hidden in that moment', async () => {
  const { one, hide, before } = await twoManagers()
  const { sessions } = await aPublished(one, { sessions: [aNewSession({ venueId: 'hall' })] })
  const { id: sessionId, startsAt, endsAt } = sessions[0] as (typeof sessions)[number]
  before(() => hide('square'))

  const move = moveSession(one.ctx, { requestId: aRequest(), sessionId, startsAt, endsAt, venueId: 'square' })

  expect((await refusalOf(move)).code).toBe('VENUE_UNKNOWN')
  expect(await listed(one)).toMatchObject([{ venue: { id: 'hall' } }])
})

test('whatever else of the settings changes in that moment holds no activity up', async () => {
  const { one, change, before } = await twoManagers()
  const draft = await aDraft(one)
  before(() => change({ section: 'limits', value: { sessionsADay: 2, seatsAhead: 9 } }))
  await aPublished(one)
  before(() => change({ section: 'emergency', value: [] }))
  await publishDraft(one.ctx, { requestId: aRequest(), ...draft })

  expect(await listed(one)).toHaveLength(2)
})
