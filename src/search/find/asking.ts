import { useRef } from 'react'
import { searchContract } from '../../../contract/search'
import { usePages } from '../../platform/api/queries'

/** What is found, never kept on this phone; while the next answer is on its way the last one stays. */
export function useFound(words: string) {
  const query = usePages({
    route: searchContract.find,
    input: { q: words, limit: 20 },
    enabled: words !== '',
    fleeting: true,
    staleTime: 0,
  })
  const last = useRef(query.data)
  if (words === '') last.current = undefined
  else if (query.data) last.current = query.data
  return { ...query, data: query.data ?? (query.error === null ? last.current : undefined) }
}
