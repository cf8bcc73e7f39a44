import { beginDraft } from '../../../functions/activities/begin'
import { dropDraft, getDraft, listDrafts, saveDraft } from '../../../functions/activities/draft'
import { mostDrafts } from '../../../functions/activities/drafts'
import { getActivity } from '../../../functions/activities/get'
import { previewDraft, publishDraft } from '../../../functions/activities/publishDraft'
import { getSession } from '../../../functions/sessions/get'
import { aDraft, anActivityText, aPlannedSession } from '../../support/activityDrafts'
import { aRequest } from '../../support/bookings'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

async function start() {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const manager = await world.someone({ name: '张敏', roles: ['manager'] })
  const colleague = await world.someone({ name: '乌云', roles: ['stationWorker'] })
  return { race, world, manager, colleague }
}

test('what is saved is there for every colleague, with who wrote it, and each saving is an event that names the parts', async () => {
  const { world, manager, colleague } = await start()
  const { activityId, version } = await aDraft(manager)

  await saveDraft(colleague.ctx, { requestId: aRequest(), activityId, version, change: { bring: '剪刀' } })

  expect(await getDraft(manager.ctx, { activityId })).toMatchObject({
    text: anActivityText({ bring: '剪刀' }),
    version: 3,
    writers: ['张敏', '乌云'],
    savedBy: '乌云',
    day: '2026-12-01',
  })
  expect((await listDrafts(colleague.ctx)).items).toMatchObject([{ activityId, title: '剪纸课' }])
  expect(world.events.map(({ type }) => type)).toEqual(['activity.draftBegun', 'activity.draftSaved', 'activity.draftSaved'])
  expect(world.events[2]).toMatchObject({ actor: colleague.person.id, audience: 'staff', facts: { parts: ['bring'] } })
})

test('of two who save at the same moment the second is told who was quicker, and nothing of the first is lost', async () => {
  const { race, manager, colleague } = await start()
  const { activityId, version } = await aDraft(manager)
  race.of(2)

  const [one, other] = await Promise.allSettled([
    saveDraft(manager.ctx, { requestId: aRequest(), activityId, version, change: { bring: '剪刀' } }),
    saveDraft(colleague.ctx, { requestId: aRequest(), activityId, version, change: { title: '窗花课' } }),
  ])

  const lost = [one, other].find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect([one, other].filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(lost.reason).toMatchObject({ code: 'DRAFT_CHANGED', data: { version: 3, by: one.status === 'fulfilled' ? '张敏' : '乌云' } })
  const { text } = await getDraft(manager.ctx, { activityId })
  expect([text.bring === '剪刀', text.title === '窗花课']).toEqual([one.status === 'fulfilled', other.status === 'fulfilled'])
})

test('the same saving twice is one', async () => {
  const { manager } = await start()
  const { activityId, version } = await aDraft(manager)
  const input = { requestId: aRequest(), activityId, version, change: { bring: '剪刀' } }

  expect(await saveDraft(manager.ctx, input)).toEqual({ version: 3 })
  expect(await saveDraft(manager.ctx, input)).toEqual({ version: 3 })

  expect(await getDraft(manager.ctx, { activityId })).toMatchObject({ version: 3 })
})

test('published it is an activity with the draft’s id and times, and the draft is gone', async () => {
  const { world, manager } = await start()
  const rules = { opensDaysBefore: 3, closesHoursBefore: 2, cancelHoursBefore: 24 }
  const draft = await aDraft(manager, { ...rules, festival: 'dongzhi', audience: 'residents', motif: 'papercut' })
  const input = { requestId: aRequest(), ...draft }

  const activity = await publishDraft(manager.ctx, input)

  expect(activity).toMatchObject({ id: draft.activityId, title: '剪纸课', bring: null, audience: 'residents', state: 'published' })
  expect(activity.sessions).toMatchObject([
    {
      startsAt: '2026-12-01T10:00:00+08:00',
      endsAt: '2026-12-01T12:00:00+08:00',
      opensAt: '2026-11-28T08:00:00+08:00',
      closesAt: '2026-12-01T08:00:00+08:00',
      cancelUntil: '2026-11-30T10:00:00+08:00',
      state: 'notOpen',
      capacity: 20,
      about: { festival: 'dongzhi' },
    },
  ])
  expect(await getActivity(world.ctx, { activityId: draft.activityId })).toEqual(activity)
  expect(await publishDraft(manager.ctx, input)).toEqual(activity)
  expect(await refusalOf(getDraft(manager.ctx, { activityId: draft.activityId }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(world.events.filter(({ type }) => type === 'activity.published')).toHaveLength(1)
})

test('the preview is what residents see once it is published', async () => {
  const { world, manager } = await start()
  const second = aPlannedSession({ day: '2026-12-08', venueId: 'square' })
  const draft = await aDraft(manager, { bring: '剪刀', sessions: [aPlannedSession(), second] })

  const { sessions, version } = await previewDraft(manager.ctx, { activityId: draft.activityId })

  const published = await publishDraft(manager.ctx, { requestId: aRequest(), activityId: draft.activityId, version })
  for (const [at, { id, siblings, ...shown }] of sessions.entries()) {
    const { id: _, siblings: others, ...seen } = await getSession(world.ctx, { sessionId: published.sessions[at]?.id ?? '' })
    expect(shown).toEqual(seen)
    expect(siblings.map(({ startsAt }) => startsAt)).toEqual(others.map(({ startsAt }) => startsAt))
  }
})

test('of two who publish at the same moment one does, and there is one activity', async () => {
  const { race, world, manager, colleague } = await start()
  const draft = await aDraft(manager)
  race.of(2)

  const outcomes = await Promise.allSettled([manager, colleague].map(({ ctx }) => publishDraft(ctx, { requestId: aRequest(), ...draft })))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'NOT_FOUND' } })
  expect(world.events.filter(({ type }) => type === 'activity.published')).toHaveLength(1)
})

test('everything that is missing is said at once, and nothing is published', async () => {
  const { world, manager } = await start()
  const { activityId } = await beginDraft(manager.ctx, { requestId: aRequest() })

  const refused = await refusalOf(publishDraft(manager.ctx, { requestId: aRequest(), activityId, version: 1 }))

  expect(refused).toMatchObject({ code: 'ACTIVITY_UNFIT' })
  expect((refused.data as { problems: { field: string }[] }).problems.map(({ field }) => field)).toEqual([
    'title',
    'description',
    'sessions.0.day',
    'sessions.0.venueId',
    'organiser',
  ])
  expect(world.events.map(({ type }) => type)).toEqual(['activity.draftBegun'])
})

test('a published version that somebody else changed is refused', async () => {
  const { manager } = await start()
  const { activityId, version } = await aDraft(manager)

  const refused = await refusalOf(publishDraft(manager.ctx, { requestId: aRequest(), activityId, version: version - 1 }))

  expect(refused).toMatchObject({ code: 'DRAFT_CHANGED', data: { by: '张敏', version } })
})

test('a draft given up is gone', async () => {
  const { manager } = await start()
  const draft = await aDraft(manager)
  const input = { requestId: aRequest(), ...draft }

  await dropDraft(manager.ctx, input)

  expect(await dropDraft(manager.ctx, input)).toEqual({ activityId: draft.activityId })
  expect((await listDrafts(manager.ctx)).items).toEqual([])
})

test('a community keeps only so many drafts', async () => {
  const { manager } = await start()
  for (let begun = 0; begun < mostDrafts; begun++) await aDraft(manager)

  expect(await refusalOf(beginDraft(manager.ctx, { requestId: aRequest() }))).toMatchObject({
    code: 'TOO_MANY_DRAFTS',
    data: { most: mostDrafts },
  })
})

test('an activity for a festival is copied to the festival’s next day, with all it had', async () => {
  const { manager } = await start()
  const sessions = [aPlannedSession({ day: '2026-12-21', from: '14:30', to: '16:30', capacity: 18 })]
  const first = await aDraft(manager, { festival: 'dongzhi', bring: '围裙', sessions, opensDaysBefore: 7, closesHoursBefore: 24 })
  await publishDraft(manager.ctx, { requestId: aRequest(), ...first })
  const input = { requestId: aRequest(), from: first.activityId }

  const { activityId } = await beginDraft(manager.ctx, input)

  expect(await beginDraft(manager.ctx, input)).toEqual({ activityId })
  expect((await getDraft(manager.ctx, { activityId })).text).toEqual(
    anActivityText({
      festival: 'dongzhi',
      bring: '围裙',
      opensDaysBefore: 7,
      closesHoursBefore: 24,
      sessions: [aPlannedSession({ day: '2027-12-21', from: '14:30', to: '16:30', capacity: 18 })],
    }),
  )
})

test('drafts of another community are not found', async () => {
  const { manager } = await start()
  const { activityId } = await aDraft(manager)
  const stranger = await (await newWorld()).someone({ roles: ['manager'] })

  expect(await refusalOf(getDraft(stranger.ctx, { activityId }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(beginDraft(stranger.ctx, { requestId: aRequest(), from: activityId }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('whoever left an empty draft goes on in it; a colleague begins one of their own', async () => {
  const { manager, colleague } = await start()
  const first = await beginDraft(manager.ctx, { requestId: aRequest() })

  expect(await beginDraft(manager.ctx, { requestId: aRequest() })).toEqual(first)
  expect(await beginDraft(colleague.ctx, { requestId: aRequest() })).not.toEqual(first)

  await saveDraft(manager.ctx, { requestId: aRequest(), ...first, version: 1, change: { bring: '剪刀' } })
  expect(await beginDraft(manager.ctx, { requestId: aRequest() })).not.toEqual(first)
  expect((await listDrafts(manager.ctx)).items).toHaveLength(3)
})
