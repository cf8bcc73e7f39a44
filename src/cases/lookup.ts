import type { ActionInput, Form, Place } from '../../contract/cases/kind'
import { Case, CaseRow, casesContract, type OnBehalfOf, type Queue, type QueueFilter } from '../../contract/cases/routes'
import { pageOf } from '../../contract/page'
import { communityId } from '../platform/api/ask'
import { clientOf } from '../platform/api/call'
import { askAgain, queryClient, useSeenPages, useSeenQuery } from '../platform/api/queries'
import { keepSeen } from '../platform/api/seen'
import { sendOnce } from '../platform/api/sendOnce'
import { useLogin } from '../platform/login'

const cases = clientOf(casesContract)
const CasePage = pageOf(CaseRow)

interface QueueQuestion {
  queue: Exclude<Queue, 'mine'>
  of?: string
  only?: QueueFilter
}

/** A queue of open cases, the soonest deadline first. */
export function useQueue({ queue, of, only }: QueueQuestion) {
  const me = useLogin()?.person.id
  return useSeenPages({
    key: ['mine', me, 'queue', queue, of, only],
    schema: CasePage,
    ask: (cursor) => cases.list({ communityId, queue, of, only, cursor, limit: 20 }),
    enabled: me !== undefined,
  })
}

export function useCase(caseId: string) {
  const me = useLogin()?.person.id
  return useSeenQuery({
    key: ['mine', me, 'case', caseId],
    // Whoever comes by a notice wants what it tells of.
    staleTime: 0,
    schema: Case,
    ask: () => cases.get({ communityId, caseId }),
    enabled: me !== undefined && caseId !== '',
  })
}

const fewMinutes = 300_000

/** Has a case on the phone for when there is no network; one that was asked for within minutes is not asked for again. */
export const keepCase = (caseId: string, me: string): Promise<void> =>
  queryClient.prefetchQuery({
    queryKey: ['mine', me, 'case', caseId],
    queryFn: async () => {
      const item = await cases.get({ communityId, caseId })
      keepSeen(JSON.stringify(['mine', me, 'case', caseId]), item)
      return item
    },
    staleTime: fewMinutes,
  })

interface NewCase {
  kind: string
  form: Form
  onBehalfOf?: OnBehalfOf
}

export const createCase = (asked: NewCase): Promise<Case> => sendOnce({ route: 'cases.create' }, { communityId, ...asked }, cases.create)

interface Deed {
  caseId: string
  action: string
  input?: ActionInput
}

export const act = ({ caseId, action, input }: Deed): Promise<Case> =>
  sendOnce({ route: `cases.act ${action}`, target: caseId }, { communityId, caseId, action, input: { ...input } }, cases.act)

interface Message {
  caseId: string
  text?: string
  photos?: string[]
  staffOnly?: boolean
}

export const say = (message: Message): Promise<Case> => sendOnce({ route: 'cases.say' }, { communityId, ...message }, cases.say)

export const nearby = (kind: string, place: Place) => cases.nearby({ communityId, kind, place })

export const follow = (caseId: string) => sendOnce({ route: 'cases.follow', target: caseId }, { communityId, caseId }, cases.follow)

/** The lists a case stands in ask again; the case itself is known. */
export async function caseChanged(changed: Case, me: string): Promise<void> {
  const mine = { queryKey: ['mine', me] }
  await queryClient.cancelQueries(mine)
  void askAgain(mine)
  queryClient.setQueryData(['mine', me, 'case', changed.id], changed)
}
