import type { UseQueryResult } from '@tanstack/react-query'
import { catalogueContract } from '../../contract/catalogue/routes'
import { call } from '../platform/api/call'
import { useAnswer } from '../platform/api/queries'
import type { RouteOutput } from '../platform/api/route'

const freshMilliseconds = 600_000

type Answer = RouteOutput<typeof catalogueContract.get>
type Whole = Exclude<Answer, { unchanged: true }>

/** All that the station knows: shown from this phone at once, and refreshed behind it; what has not changed is not sent again. */
export function useCatalogue() {
  const query = useAnswer({ route: catalogueContract.get, input: {}, staleTime: freshMilliseconds, lasting: true, ask: newest })
  // `newest` gives whole catalogues only, so nothing else is kept.
  return query as UseQueryResult<Whole> & { isEnabled: boolean }
}

async function newest(before: Answer | undefined): Promise<Whole> {
  const known = before !== undefined && isWhole(before) ? before : undefined
  const answer = await call(catalogueContract.get, { have: known?.version })
  if (isWhole(answer)) return answer
  if (known === undefined) throw new Error('nothing is unchanged for whoever has nothing')
  return known
}

const isWhole = (answer: Answer): answer is Whole => !('unchanged' in answer)
