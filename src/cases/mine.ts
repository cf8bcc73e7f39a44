import { CaseRow, list } from '../../contract/cases/row'
import { pageOf } from '../../contract/page'
import { communityId } from '../platform/api/ask'
import { clientOf } from '../platform/api/call'
import { useSeenPages } from '../platform/api/queries'
import { useLogin } from '../platform/login'

// Home asks this of every phone, so it brings no more of the contract along than it needs.
const cases = clientOf({ list })
const CasePage = pageOf(CaseRow)

/** My cases, newest first. */
export function useMyCases() {
  const me = useLogin()?.person.id
  return useSeenPages({
    key: ['mine', me, 'cases'],
    schema: CasePage,
    ask: (cursor) => cases.list({ communityId, cursor, limit: 20 }),
    enabled: me !== undefined,
  })
}
