import { cancelActivity } from '../../../functions/activities/cancel'
import { correctActivity } from '../../../functions/activities/correct'
import { getActivity } from '../../../functions/activities/get'
import { listNotices } from '../../../functions/notices/list'
import type { Table } from '../../../functions/platform/table'
import { getSession } from '../../../functions/sessions/get'
import { moveSession } from '../../../functions/sessions/move'
import { aNewSession, aPublished } from '../../support/activities'
import { aBooking, aRequest } from '../../support/bookings'
import { createInterruption, createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

async function start(table?: (table: Table) => Table) {
  const race = createRace()
  const world = await newWorld({ table: table ?? race.table })
  const manager = await world.someone({ roles: ['manager'] })
  const sessions = [10, 11].map((day) =>
    aNewSession({ startsAt: `2026-12-${day}T10:00:00+08:00`, endsAt: `2026-12-${day}T12:00:00+08:00` }),
  )
  const activity = await aPublished(manager, { title: '剪紙课', bring: '剪刀', sessions })
  world.events.splice(0)
  const input = (change: object = {}) => ({
    requestId: aRequest(),
    activityId: activity.id,
    corrections: 0,
    title: '剪纸课',
    description: '来剪窗花。',
    bring: '剪刀',
    ...change,
  })
  return { race, world, manager, activity, input }
}

test('a wrong character is corrected in the activity and in each of its sessions, and nothing else changes', async () => {
  const { world, manager, activity, input } = await start()

  const corrected = await correctActivity(manager.ctx, input({ description: '来剪窗花、喜字。', bring: undefined }))

  expect(corrected).toMatchObject({ title: '剪纸课', description: '来剪窗花、喜字。', bring: null, corrections: 1 })
  expect(corrected.sessions).toEqual(activity.sessions.map((session) => ({ ...session, title: '剪纸课' })))
  const [first] = corrected.sessions
  expect(await getSession(world.ctx, { sessionId: first?.id ?? '' })).toMatchObject({ title: '剪纸课', description: '来剪窗花、喜字。' })
})

test('an event says how long the words were and are, and none of them', async () => {
  const { world, manager, activity, input } = await start()

  await correctActivity(manager.ctx, input({ title: '剪纸' }))

  const lengths = { titleWas: 3, title: 2, descriptionWas: 5, description: 5, bringWas: 2, bring: 2 }
  expect(world.events).toMatchObject([
    { type: 'activity.corrected', subject: activity.id, audience: 'staff', facts: { corrections: 1, ...lengths } },
  ])
  expect(JSON.stringify(world.events)).not.toMatch(/剪/)
})

test('whoever booked keeps the seat, reads the new title and is not told', async () => {
  const { world, manager, activity, input } = await start()
  const neighbour = await world.someone()
  const [session] = activity.sessions
  await aBooking(neighbour, { id: session?.id ?? '' })
  await world.deliver()
  const before = (await listNotices(neighbour.ctx, {})).items.length

  await correctActivity(manager.ctx, input())
  await world.deliver()

  expect((await listNotices(neighbour.ctx, {})).items).toHaveLength(before)
  expect(await getSession(world.ctx, { sessionId: session?.id ?? '' })).toMatchObject({ left: 19, title: '剪纸课' })
})

test('the same request twice corrects once, and the same words again change nothing', async () => {
  const { world, manager, input } = await start()
  const once = input()

  await correctActivity(manager.ctx, once)
  expect(await correctActivity(manager.ctx, once)).toMatchObject({ corrections: 1 })
  expect(await correctActivity(manager.ctx, input({ corrections: 1 }))).toMatchObject({ corrections: 1 })

  expect(world.events).toHaveLength(1)
})

test('of two colleagues at once one is refused, and nothing of theirs is mixed', async () => {
  const { race, world, manager, activity, input } = await start()

  race.of(2)
  const answers = await Promise.allSettled(['甲课', '乙课'].map((title) => correctActivity(manager.ctx, input({ title }))))

  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { title, sessions } = await getActivity(world.ctx, { activityId: activity.id })
  expect(new Set([title, ...sessions.map((session) => session.title)]).size).toBe(1)
  expect(await refusalOf(correctActivity(manager.ctx, input({ title: '丙课' })))).toEqual({
    code: 'DRAFT_CHANGED',
    data: { by: null, version: 1 },
  })
})

test('a session that is moved meanwhile does not bring the old title back', async () => {
  const meanwhile = createInterruption()
  const { world, manager, activity, input } = await start(meanwhile.table)
  const [session] = activity.sessions
  const times = { startsAt: '2026-12-20T10:00:00+08:00', endsAt: '2026-12-20T12:00:00+08:00' }

  meanwhile.before(() => correctActivity(manager.ctx, input()))
  await moveSession(manager.ctx, { requestId: aRequest(), sessionId: session?.id ?? '', ...times }).catch(() => undefined)

  const { title, sessions } = await getActivity(world.ctx, { activityId: activity.id })
  expect([title, ...sessions.map((one) => one.title)]).toEqual(['剪纸课', '剪纸课', '剪纸课'])
})

test('what was called off, what nobody published and another community’s is not corrected; nor by who does not organise', async () => {
  const { world, manager, activity, input } = await start()
  const stranger = await (await newWorld()).someone({ roles: ['manager'] })
  const neighbour = await world.someone()

  expect((await refusalOf(correctActivity(neighbour.ctx, input()))).code).toBe('NOT_ALLOWED')
  expect((await refusalOf(correctActivity(stranger.ctx, input()))).code).toBe('NOT_FOUND')
  expect((await refusalOf(correctActivity(manager.ctx, input({ activityId: 'act_01KAPE0000000000000000000A' })))).code).toBe('NOT_FOUND')
  await cancelActivity(manager.ctx, { requestId: aRequest(), activityId: activity.id, reason: '停电' })
  expect((await refusalOf(correctActivity(manager.ctx, input()))).code).toBe('ACTIVITY_OVER')
})
