import type { Activity } from '../../contract/activities'
import { publishActivity } from '../../functions/activities/publish'
import { aRequest } from './bookings'
import type { Someone } from './world'

type Input = Parameters<typeof publishActivity>[1]
type NewSession = Input['sessions'][number]

/** A session on Tuesday 2026-12-01 from 10 to 12 in the hall, 20 seats. */
export const aNewSession = (change: Partial<NewSession> = {}): NewSession => ({
  startsAt: '2026-12-01T10:00:00+08:00',
  endsAt: '2026-12-01T12:00:00+08:00',
  venueId: 'hall',
  capacity: 20,
  ...change,
})

/** What a manager publishes: a class with one such session; change what the test is about. */
export const anInput = (change: Partial<Input> = {}): Input => ({
  requestId: aRequest(),
  title: '剪纸课',
  description: '来剪窗花。',
  organiser: '红石榴驿站',
  sessions: [aNewSession()],
  ...change,
})

export const aPublished = ({ ctx }: Someone, change: Partial<Input> = {}): Promise<Activity> => publishActivity(ctx, anInput(change))
