import type { Role } from '../../../contract/people'
import { toInstant } from '../../../contract/time'
import { aStoredDraft } from '../../support/activityDrafts'
import { aBooking } from '../../support/bookings'
import { activityOf, aSession } from '../../support/sessions'
import { monday, oneDay, type World } from '../../support/world'
import type { AccessRow, Scene } from './accessRows'

export const organisers: Role[] = ['manager', 'stationWorker', 'gridWorker']

// A day for each, since nobody books two sessions at the same time.
let days = 100
const aRunning = (world: World) => aSession(world, { startsAt: toInstant(monday + ++days * oneDay) })
const onSession = async ({ world, request }: Scene) => ({ requestId: request(), sessionId: (await aRunning(world)).id })

async function onDraft({ world, request }: Scene) {
  return { requestId: request(), ...(await aStoredDraft(world)) }
}

async function onBooking({ world, request }: Scene) {
  const session = await aRunning(world)
  const { id } = await aBooking(await world.someone({ phone: '19900000001' }), session)
  return { requestId: request(), sessionId: session.id, bookingId: id }
}

/** The routes of those who organise activities. */
export const activityRows: Readonly<Record<string, AccessRow>> = {
  'activities.listDrafts': { who: organisers, input: async () => ({}) },
  'activities.getDraft': { who: organisers, input: async (scene) => ({ activityId: (await onDraft(scene)).activityId }) },
  'activities.beginDraft': { who: organisers, input: async ({ request }) => ({ requestId: request() }) },
  'activities.saveDraft': { who: organisers, input: async (scene) => ({ ...(await onDraft(scene)), change: { title: '剪纸' } }) },
  'activities.previewDraft': { who: organisers, input: async (scene) => ({ activityId: (await onDraft(scene)).activityId }) },
  'activities.publishDraft': { who: organisers, input: onDraft },
  'activities.dropDraft': { who: organisers, input: onDraft },
  'activities.correct': {
    who: organisers,
    input: async ({ world, request }) => {
      const activityId = activityOf(await aRunning(world))
      return { requestId: request(), activityId, corrections: 0, title: '剪纸', description: '来剪窗花。' }
    },
  },
  'sessions.setCapacity': { who: organisers, input: async (scene) => ({ ...(await onSession(scene)), capacity: 40 }) },
  'sessions.close': { who: organisers, input: onSession },
  'sessions.reopen': { who: organisers, input: onSession },
  'bookings.readRoll': { who: organisers, input: async ({ world }) => ({ sessionId: (await aRunning(world)).id }) },
  'bookings.countBookers': { who: organisers, input: async ({ world }) => ({ sessionId: (await aRunning(world)).id }) },
  'bookings.revealBooker': { who: organisers, input: async (scene) => ({ ...(await onBooking(scene)), reason: 'arrange' }) },
  'bookings.exportRoll': { who: organisers, input: onSession },
  'bookings.messageBookers': { who: organisers, input: async (scene) => ({ ...(await onSession(scene)), text: '改到二楼了。' }) },
}
