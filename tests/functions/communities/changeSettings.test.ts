import type { Section } from '../../../contract/settings/refusals'
import { type Content, contentOf } from '../../../contract/settings/sections'
import { changeSettings } from '../../../functions/communities/changeSettings'
import { getCommunity } from '../../../functions/communities/get'
import { getSettings } from '../../../functions/communities/getSettings'
import { listSettingsVersions } from '../../../functions/communities/listSettingsVersions'
import type { Context } from '../../../functions/platform/context'
import { moveSession } from '../../../functions/sessions/move'
import { aNewSession, aPublished } from '../../support/activities'
import { refusalOf } from '../../support/refusals'
import { aSession } from '../../support/sessions'
import { newWorld, oneMinute } from '../../support/world'

let requests = 0
const change = (ctx: Context, content: Content, more: { version?: number; requestId?: string } = {}) =>
  changeSettings(ctx, { requestId: `request-${++requests}`, version: 0, content, ...more })

const numbers = (phone: string): Content => ({ section: 'emergency', value: [{ name: '急救', phone }] })

async function managed() {
  const world = await newWorld()
  const [manager, other] = [
    await world.someone({ name: '张敏', roles: ['manager'] }),
    await world.someone({ name: '李强', roles: ['manager'] }),
  ]
  const versions = async () => (await listSettingsVersions(manager.ctx, {})).items
  const now = async (section: Section) => (await getSettings(manager.ctx)).sections[section]
  return { world, manager, other, versions, now }
}

async function venuesOf({ ctx }: { ctx: Context }) {
  return (await getSettings(ctx)).sections.venues
}

test('a changed number is seen by residents, and what it was is kept with who changed it and when', async () => {
  const { world, manager, versions } = await managed()
  await getCommunity(world.ctx)

  expect(await change(manager.ctx, numbers('0471-1200000'))).toEqual({ version: 1 })

  expect((await getCommunity(world.ctx)).emergency).toEqual([{ name: '急救', phone: '0471-1200000' }])
  expect((await getSettings(manager.ctx)).versions).toEqual({ contacts: 0, emergency: 1, hours: 0, venues: 0, limits: 0 })
  expect(await versions()).toEqual([
    { version: 1, at: '2026-11-23T10:00:00+08:00', by: '张敏', before: numbers('120'), after: numbers('0471-1200000') },
  ])
})

test('saving what stands there already is no change: nothing is kept and nobody is told', async () => {
  const { world, manager, versions } = await managed()

  expect(await change(manager.ctx, contentOf((await getSettings(manager.ctx)).sections, 'limits'))).toEqual({ version: 0 })

  expect([await versions(), world.events]).toEqual([[], []])
})

test('the event says which section, and no name and no number', async () => {
  const { world, manager } = await managed()

  await change(manager.ctx, numbers('0471-1200000'))

  expect(world.events.map(({ type, actor, facts }) => ({ type, actor, facts }))).toEqual([
    { type: 'settings.changed', actor: manager.person.id, facts: { section: 'emergency', version: 1 } },
  ])
})

test('every section can be changed and put back, and the rest of the settings stays', async () => {
  const { manager, versions } = await managed()
  const before = await getSettings(manager.ctx)
  const changes: Content[] = [
    { section: 'contacts', value: [{ name: '张敏', duty: '社区书记', phone: '0471-0000009', place: '', hours: '' }] },
    { section: 'emergency', value: [] },
    { section: 'hours', value: [['09:00', '17:00']] },
    { section: 'venues', value: before.sections.venues.map((venue) => ({ ...venue, hidden: true })) },
    { section: 'limits', value: { sessionsADay: 1, seatsAhead: 4 } },
  ]
  for (const content of changes) await change(manager.ctx, content)
  for (const { version, before: content } of await versions()) await change(manager.ctx, content, { version })

  expect((await getSettings(manager.ctx)).sections).toEqual(before.sections)
  expect(await versions()).toHaveLength(10)
})

test('the slower of two managers is told who was quicker, and changes nothing', async () => {
  const { manager, other, now } = await managed()
  await change(manager.ctx, numbers('0471-1200000'))

  const refusal = await refusalOf(change(other.ctx, numbers('0471-1200001')))

  expect(refusal).toMatchObject({ code: 'SETTINGS_CHANGED', data: { by: '张敏', version: 1 } })
  expect(await now('emergency')).toEqual([{ name: '急救', phone: '0471-1200000' }])
})

test('of two who send at the same moment one is refused; who changes another section is not', async () => {
  const { manager, other, versions } = await managed()

  const [one, two, third] = await Promise.allSettled([
    change(manager.ctx, numbers('0471-1200000')),
    change(other.ctx, numbers('0471-1200001')),
    change(other.ctx, { section: 'limits', value: { sessionsADay: 1, seatsAhead: 4 } }),
  ])

  expect([one, two].map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(third.status).toBe('fulfilled')
  expect(await versions()).toHaveLength(2)
})

test('the same request twice changes once and answers the same', async () => {
  const { world, manager } = await managed()
  const content = numbers('0471-1200000')

  const answers = [await change(manager.ctx, content, { requestId: 'same' }), await change(manager.ctx, content, { requestId: 'same' })]

  expect(answers).toEqual([{ version: 1 }, { version: 1 }])
  expect(world.events).toHaveLength(1)
})

test('what is missing or wrong is said where it is, all at once', async () => {
  const { manager } = await managed()
  const contact = { name: '', duty: '问事', phone: '打我电话', place: '', hours: '' }

  expect((await refusalOf(change(manager.ctx, { section: 'contacts', value: [contact] }))).data).toEqual({
    problems: [
      { at: 0, field: 'name', why: 'missing' },
      { at: 0, field: 'phone', why: 'phone' },
    ],
  })
  const hours: Content = {
    section: 'hours',
    value: [
      ['12:00', '08:30'],
      ['11:00', '17:30'],
    ],
  }
  expect((await refusalOf(change(manager.ctx, hours))).code).toBe('SETTINGS_UNFIT')
})

test('a venue with a coming session is not removed but can be hidden, and then nothing new takes place there', async () => {
  const { world, manager } = await managed()
  const session = await aSession(world)
  const venues = await venuesOf(manager)
  const others = venues.filter(({ id }) => id !== session.venue.id)

  expect(await refusalOf(change(manager.ctx, { section: 'venues', value: others }))).toMatchObject({
    code: 'VENUE_IN_USE',
    data: { name: session.venue.name, startsAt: session.startsAt },
  })
  const hidden = venues.map((venue) => ({ ...venue, hidden: venue.id === session.venue.id }))
  await change(manager.ctx, { section: 'venues', value: hidden })

  expect((await getCommunity(world.ctx)).venues.map(({ id }) => id)).not.toContain(session.venue.id)
})

test('at a hidden venue what is planned can get another time; nothing new is planned or moved there', async () => {
  const { world, manager } = await managed()
  const { sessions } = await aPublished(manager, { sessions: [aNewSession({ venueId: 'hall' })] })
  const elsewhere = (await aPublished(manager, { sessions: [aNewSession({ venueId: 'square' })] })).sessions
  const venues = (await venuesOf(manager)).map((venue) => ({ ...venue, hidden: venue.id === 'hall' }))
  await change(manager.ctx, { section: 'venues', value: venues })
  const later = { startsAt: '2027-01-05T14:00:00+08:00', endsAt: '2027-01-05T17:00:00+08:00' }
  const move = (sessionId = '', more = {}) => moveSession(manager.ctx, { requestId: `move-${++requests}`, sessionId, ...later, ...more })

  expect(await move(sessions[0]?.id)).toMatchObject({ ...later, venue: { id: 'hall' } })
  expect((await refusalOf(move(elsewhere[0]?.id, { venueId: 'hall' }))).code).toBe('VENUE_UNKNOWN')
  expect((await refusalOf(aPublished(manager, { sessions: [aNewSession({ venueId: 'hall' })] }))).code).toBe('VENUE_UNKNOWN')
  expect((await getCommunity(world.ctx)).venues.map(({ id }) => id)).toEqual(['square'])
})

test('a venue whose sessions are over can be removed', async () => {
  const { world, manager, now } = await managed()
  const session = await aSession(world)
  const others = (await venuesOf(manager)).filter(({ id }) => id !== session.venue.id)
  world.clock.set(Date.parse(session.endsAt) + oneMinute)

  await change(manager.ctx, { section: 'venues', value: others })

  expect(await now('venues')).toEqual(others)
})

test('only managers change settings, and those of their own community', async () => {
  const { world, manager } = await managed()
  const there = await newWorld()
  const worker = await world.someone({ roles: ['stationWorker'] })

  await change(manager.ctx, numbers('0471-1200000'))

  expect((await refusalOf(change(worker.ctx, numbers('0471-1200001')))).code).toBe('NOT_ALLOWED')
  expect((await getCommunity(there.ctx)).emergency).toEqual(world.communityId === there.communityId ? [] : [{ name: '急救', phone: '120' }])
})

test('changes are listed newest first, a page at a time', async () => {
  const { manager } = await managed()
  for (const version of [0, 1, 2]) await change(manager.ctx, numbers(`0471-120000${version}`), { version })

  const first = await listSettingsVersions(manager.ctx, { limit: 2 })
  const second = await listSettingsVersions(manager.ctx, { limit: 2, cursor: first.next ?? '' })

  expect(first.items.map(({ version }) => version)).toEqual([3, 2])
  expect(second.items.map(({ version }) => version)).toEqual([1])
})
