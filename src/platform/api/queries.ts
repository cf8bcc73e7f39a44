import { hashKey, type QueryFilters, type QueryKey, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { now } from '../clock'
import { currentLogin, useLogin } from '../login'
import { call } from './call'
import { queryClient } from './queryClient'
import { pathOf, type Route, type RouteInput, type RouteOutput, wantsLogin } from './route'
import { keepSeen, readSeen } from './seen'

/** A route and what it is asked. */
export interface Question<R extends Route> {
  route: R
  input: RouteInput<R>
}

interface Asking<R extends Route> extends Question<R> {
  enabled?: boolean
  /** Default half a minute. */
  staleTime?: number
  /** Hears each answer before anybody reads it. */
  heard?(answer: RouteOutput<R>): void
}

/** The answer of a route, beginning with what this phone saw last; where it wants a login, nothing is asked without one. */
export function useAnswer<R extends Route>(asking: Asking<R>) {
  const me = useLogin()?.person.id
  const { route, enabled = true } = asking
  const options = optionsOf(asking, me)
  return useQuery({
    ...options,
    enabled: enabled && mayAsk(route, me),
    initialData: () => seenOf(options.queryKey, route)?.answer,
    initialDataUpdatedAt: () => seenAt(options.queryKey, route),
  })
}

/** Has an answer on this phone for when there is no network; one younger than `staleTime` is not asked for again. */
export const prefetch = <R extends Route>(asking: Asking<R>): Promise<void> =>
  queryClient.prefetchQuery(optionsOf(asking, currentLogin()?.person.id))

function optionsOf<R extends Route>({ route, input, staleTime, heard }: Asking<R>, me: string | undefined) {
  const queryKey = keyOf({ route, input }, me)
  const queryFn = async () => {
    const answer = await call(route, input)
    heard?.(answer)
    keepSeen(hashKey(queryKey), answer)
    return answer
  }
  return { queryKey, queryFn, staleTime }
}

interface Page {
  next: string | null
}

interface AskingPages<R extends Route> extends Omit<Asking<R>, 'input'> {
  input: Omit<RouteInput<R>, 'cursor'>
}

/** A list that grows at its end; its first page begins with what this phone saw last. */
export function usePages<R extends Route>({ route, input, enabled = true, staleTime, heard }: AskingPages<R>) {
  const me = useLogin()?.person.id
  const queryKey = [...keyOf({ route, input }, me), 'pages']
  return useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam: cursor }) => {
      // Lists take a cursor beside the rest of their input, as contract/page.ts has it.
      const page = await call(route, { ...input, cursor } as unknown as RouteInput<R>)
      heard?.(page)
      if (cursor === undefined) keepSeen(hashKey(queryKey), page)
      return page
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page as Page).next ?? undefined,
    enabled: enabled && mayAsk(route, me),
    staleTime,
    initialData: () => {
      const seen = seenOf(queryKey, route)
      return seen === undefined ? undefined : { pages: [seen.answer], pageParams: [undefined] }
    },
    initialDataUpdatedAt: () => seenAt(queryKey, route),
  })
}

/** What only one person may see stands under `mine` and is gone when they log out. */
export const myQuestions: QueryFilters = { queryKey: ['mine'] }

export const keyOf = ({ route, input }: Question<Route>, me: string | undefined): QueryKey =>
  wantsLogin(route) ? ['mine', pathOf(route), input, me] : ['public', pathOf(route), input]

/** Whatever was asked of these routes. */
export const questionsOf = (...routes: Route[]): QueryFilters => ({
  predicate: ({ queryKey: [, path] }) => routes.some((route) => pathOf(route) === path),
})

/**
 * What has changed is asked for again. An answer still under way may be older than the change and would count as the
 * newest, so it is given up.
 */
export async function askAgain(changed: QueryFilters): Promise<void> {
  await queryClient.cancelQueries(changed)
  await queryClient.invalidateQueries(changed)
}

/** An answer that is known without asking, and newer than any still under way. */
export async function remember<R extends Route>(question: Question<R>, answer: RouteOutput<R>): Promise<void> {
  const queryKey = keyOf(question, currentLogin()?.person.id)
  await queryClient.cancelQueries({ queryKey, exact: true })
  queryClient.setQueryData(queryKey, answer)
  keepSeen(hashKey(queryKey), answer)
}

const mayAsk = (route: Route, me: string | undefined) => me !== undefined || !wantsLogin(route)

const seenOf = <R extends Route>(key: QueryKey, route: R) => readSeen<RouteOutput<R>>(hashKey(key), route['~orpc'].outputSchema)

/** A clock that was put back must not make an old answer look new. */
function seenAt(key: QueryKey, route: Route): number {
  const at = seenOf(key, route)?.at
  return at === undefined || at > now() ? 0 : at
}
