import { focusManager, QueryClient, type QueryFilters, type QueryKey, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import type * as z from 'zod/mini'
import { now } from '../clock'
import { keepSeen, readSeen } from './seen'

/** Retries are `ask`'s; a query without a network fails at once and shows what was seen last. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', refetchOnReconnect: true, retry: false, staleTime: 30_000, gcTime: 3_600_000 },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Asks again for what is on the screen when somebody comes back to the mini-program. */
export function watchFocus(): void {
  if (process.env.TARO_ENV === 'h5') return
  focusManager.setEventListener((tell) => {
    const shown = () => tell(true)
    const hidden = () => tell(false)
    Taro.onAppShow(shown)
    Taro.onAppHide(hidden)
    return () => {
      Taro.offAppShow(shown)
      Taro.offAppHide(hidden)
    }
  })
}

/** Tab pages stay behind one another: what has grown old asks again when its page is shown. */
export function refreshStale(): void {
  void queryClient.refetchQueries({ type: 'active', stale: true })
}

/**
 * What has changed is asked for again. An answer still under way may be older than the change and would count as the
 * newest, so it is given up.
 */
export async function askAgain(changed: QueryFilters): Promise<void> {
  await queryClient.cancelQueries(changed)
  await queryClient.invalidateQueries(changed)
}

interface Question<T> {
  key: QueryKey
  schema: z.ZodMiniType<T>
  ask(): Promise<T>
  enabled?: boolean
  /** Half a minute unless told. */
  staleTime?: number
}

/** A query that begins with what this phone saw last. */
export function useSeenQuery<T>({ key, schema, ask, enabled, staleTime }: Question<T>) {
  const name = JSON.stringify(key)
  return useQuery({
    queryKey: key,
    queryFn: async () => {
      const answer = await ask()
      keepSeen(name, answer)
      return answer
    },
    enabled,
    staleTime,
    initialData: () => readSeen(name, schema)?.answer,
    initialDataUpdatedAt: () => seenAt(name, schema),
  })
}

interface Page {
  next: string | null
}

interface Paged<T extends Page> {
  key: QueryKey
  /** Half a minute unless told. */
  staleTime?: number
  schema: z.ZodMiniType<T>
  ask(cursor: string | undefined): Promise<T>
  enabled?: boolean
}

/** A list that grows at its end; its first page begins with what this phone saw last. */
export function useSeenPages<T extends Page>({ key, schema, ask, enabled, staleTime }: Paged<T>) {
  const name = JSON.stringify(key)
  return useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam }) => {
      const page = await ask(pageParam)
      if (pageParam === undefined) keepSeen(name, page)
      return page
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
    staleTime,
    initialData: () => {
      const seen = readSeen(name, schema)
      return seen === undefined ? undefined : { pages: [seen.answer], pageParams: [undefined] }
    },
    initialDataUpdatedAt: () => seenAt(name, schema),
  })
}

/** A clock that was put back must not make an old answer look new. */
function seenAt<T>(name: string, schema: z.ZodMiniType<T>): number | undefined {
  const at = readSeen(name, schema)?.at
  return at === undefined || at > now() ? 0 : at
}
