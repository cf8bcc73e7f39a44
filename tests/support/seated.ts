import type { Counter, Seated, StoredSession } from '../../functions/sessions/lookup'

/** Wednesday 2026-12-23: booking from 8:00 to 18:00 the day before, from 10:00 to 12:00 the session, 60 seats, none taken. */
export const times = {
  opensAt: '2026-12-22T08:00:00+08:00',
  closesAt: '2026-12-22T18:00:00+08:00',
  cancelUntil: '2026-12-23T08:00:00+08:00',
  startsAt: '2026-12-23T10:00:00+08:00',
  endsAt: '2026-12-23T12:00:00+08:00',
}

/** A session with its seats, for rules that touch no store; change what the test is about. */
export function seatedAs({ session, counter }: { session?: Partial<StoredSession>; counter?: Partial<Counter> } = {}): Seated {
  return {
    session: {
      id: 'ses_01KAPE0000000000000000000A',
      kind: 'activity',
      title: '冬至包饺子',
      about: {
        kind: 'activity',
        activityId: 'act_01KAPE0000000000000000000A',
        organiser: '荷香志愿队',
        motif: 'dumpling',
        festival: null,
        lunar: { month: 11, day: 15, leap: false },
      },
      audience: 'everyone',
      ...times,
      venue: { id: 'hall', name: '好邻居议事厅' },
      capacity: 60,
      state: 'scheduled',
      version: 1,
      ...session,
    },
    counter: { capacity: 60, left: 60, waiting: 0, open: true, sessionVersion: 1, ...counter },
  }
}
