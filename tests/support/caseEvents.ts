import { caseEvents } from '../../functions/cases/events'
import { type Event, type EventOf, readEvent } from '../../functions/platform/events'

type Names = keyof typeof caseEvents
type Told<N extends Names> = { at: number; caseId?: string; type: N; facts?: Event['facts'] }

/** An event of a repair as the stream brings it; `at` (milliseconds from the month's first day) orders it among the others. */
export function caseEventAt<N extends Names>({
  at,
  caseId = 'cas_01KAPE0000000000000000000A',
  type,
  facts,
}: Told<N>): EventOf<(typeof caseEvents)[N]> {
  const number = `BX-20261123-${String(caseId.codePointAt(caseId.length - 1)).padStart(4, '0')}`
  const subject = {
    caseId,
    number,
    kind: 'repair',
    category: 'plumbing.leak',
    level: 'urgent',
    team: 'repair-crew',
    createdMonth: '2026-11',
  }
  const moved = { from: 'submitted', to: 'accepted', state: 'accepted', relation: 'requester' }
  return readEvent(caseEvents[type], {
    id: `evt_${String(at).padStart(26, '0')}`,
    communityId: 'qingquan',
    type: `case.${type}`,
    subject: caseId,
    partition: `case#${caseId}`,
    audience: 'person',
    actor: null,
    occurredAt: '2026-11-23T02:00:00.000Z',
    facts: { ...subject, ...moved, ...facts },
  })
}

export const submittedAt = (at: number) => caseEventAt({ at, type: 'submitted' })
export const acceptedAt = (at: number, answer: 'met' | 'metLate') =>
  caseEventAt({ at, type: 'acted', facts: { action: 'accept', [answer]: ['answer'] } })
export const withdrawnAt = (at: number, answer: 'met' | 'metLate') =>
  caseEventAt({ at, type: 'acted', facts: { action: 'withdraw', [answer]: ['answer'] } })
export const lateAt = (at: number) => caseEventAt({ at, type: 'clock', facts: { fired: 'answer.late' } })
export const ratedAt = (at: number, solved: 'yes' | 'half' | 'no', satisfied: boolean) =>
  caseEventAt({ at, type: 'acted', facts: { action: 'confirm', answered: true, solved, satisfied } })
export const reopenedAt = (at: number) => caseEventAt({ at, type: 'acted', facts: { action: 'reopen' } })
