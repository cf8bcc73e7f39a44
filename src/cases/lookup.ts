import type { InferContractRouterInputs } from '@orpc/contract'
import { Case } from '../../contract/cases/case'
import { casesContract } from '../../contract/cases/routes'
import { CaseRow, type Queue } from '../../contract/cases/row'
import { pageOf } from '../../contract/page'
import { clientOf } from '../platform/client'
import { useLogin } from '../platform/login'
import { askAgain, queryClient, useSeenPages, useSeenQuery } from '../platform/queries'
import { communityId } from '../platform/request'
import { write } from '../platform/requests'
import { keepSeen } from '../platform/seen'

const cases = clientOf(casesContract)
const CasePage = pageOf(CaseRow)

export type CasesInputs = InferContractRouterInputs<typeof casesContract>

interface QueueQuestion extends Pick<CasesInputs['list'], 'of' | 'only'> {
  queue: Exclude<Queue, 'mine'>
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

type NewCase = Omit<CasesInputs['create'], 'communityId' | 'requestId'>

export const createCase = (asked: NewCase): Promise<Case> => write({ route: 'cases.create' }, { communityId, ...asked }, cases.create)

export const nearby = (near: Omit<CasesInputs['nearby'], 'communityId'>) => cases.nearby({ communityId, ...near })

export const follow = (caseId: string) => write({ route: 'cases.follow', target: caseId }, { communityId, caseId }, cases.follow)

/** The lists a case stands in ask again; the case itself is known. */
export async function caseChanged(changed: Case, me: string): Promise<void> {
  const mine = { queryKey: ['mine', me] }
  await queryClient.cancelQueries(mine)
  void askAgain(mine)
  queryClient.setQueryData(['mine', me, 'case', changed.id], changed)
}
