import { hashKey, type QueryFilters, type QueryKey, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { now } from '../clock'
import { currentLogin, useLogin } from '../login'
import { call } from './call'
import { queryClient } from './queryClient'
import { pathOf, type Route, type RouteInput, type RouteOutput, wantsLogin } from './route'
import { keepLasting, keepSeen, readSeen } from './seen'

/** A route and its input. */
export interface Question<R extends Route> {
  route: R
  input: RouteInput<R>
}

interface Asking<R extends Route> extends Question<R> {
  enabled?: boolean
  /** In milliseconds; default 30,000. */
  staleTime?: number
  /** Kept on this phone whatever else is seen, and after a logout: for public answers that must be there without a network. */
  lasting?: boolean
  /** Never kept on this phone: for what somebody may read only as long as they are allowed to. */
  fleeting?: boolean
  /** Asks with what the last answer knows; default calls the route with the input. */
  ask?(before: RouteOutput<R> | undefined): Promise<RouteOutput<R>>
  /** Called with each answer before anything else reads it. */
  heard?(answer: RouteOutput<R>): void
}

/** A route's answer, starting with the last one seen on this phone. A route that requires a login is not called without one. */
export function useAnswer<R extends Route>(asking: Asking<R>) {
  const me = useLogin()?.person.id
  const { route, enabled = true } = asking
  const options = optionsOf(asking, me)
  return useQuery({
    ...options,
    enabled: enabled && mayAsk(route, me),
    initialData: () => (asking.fleeting ? undefined : seenOf(options.queryKey, route)?.answer),
    initialDataUpdatedAt: () => seenAt(options.queryKey, route),
    ...(asking.fleeting && { gcTime: 0 }),
  })
}

/** Stores an answer on this phone for use without a network; one younger than `staleTime` is not fetched again. */
export const prefetch = <R extends Route>(asking: Asking<R>): Promise<void> =>
  queryClient.prefetchQuery(optionsOf(asking, currentLogin()?.person.id))

function optionsOf<R extends Route>({ route, input, staleTime, lasting, fleeting, ask, heard }: Asking<R>, me: string | undefined) {
  const queryKey = keyOf({ route, input }, me)
  const queryFn = async () => {
    const answer = await (ask ? ask(lastAnswer({ route, input })) : call(route, input))
    heard?.(answer)
    const keep = lasting ? keepLasting : keepSeen
    if (!fleeting) keep(hashKey(queryKey), answer)
    return answer
  }
  return { queryKey, queryFn, staleTime }
}

interface Page {
  next: string | null
}

interface AskingPages<R extends Route> extends Omit<Asking<R>, 'input' | 'lasting' | 'ask'> {
  input: Omit<RouteInput<R>, 'cursor'>
}

/** A list that loads more at its end; the first page starts with the last one seen on this phone. */
export function usePages<R extends Route>({ route, input, enabled = true, staleTime, fleeting, heard }: AskingPages<R>) {
  const me = useLogin()?.person.id
  const queryKey = [...keyOf({ route, input }, me), 'pages']
  return useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam: cursor }) => {
      // List routes take a cursor alongside the rest of their input (contract/page.ts).
      const page = await call(route, { ...input, cursor } as unknown as RouteInput<R>)
      heard?.(page)
      if (cursor === undefined && !fleeting) keepSeen(hashKey(queryKey), page)
      return page
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page as Page).next ?? undefined,
    enabled: enabled && mayAsk(route, me),
    staleTime,
    initialData: () => {
      const seen = fleeting ? undefined : seenOf(queryKey, route)
      return seen === undefined ? undefined : { pages: [seen.answer], pageParams: [undefined] }
    },
    initialDataUpdatedAt: () => seenAt(queryKey, route),
  })
}

/** Answers that only one person may see are keyed under `mine` and dropped on logout. */
export const myQuestions: QueryFilters = { queryKey: ['mine'] }

export const keyOf = ({ route, input }: Question<Route>, me: string | undefined): QueryKey =>
  wantsLogin(route) ? ['mine', pathOf(route), input, me] : ['public', pathOf(route), input]

/** Every query of these routes, whatever its input. */
export const questionsOf = (...routes: Route[]): QueryFilters => ({
  predicate: ({ queryKey: [, path] }) => routes.some((route) => pathOf(route) === path),
})

/**
 * Fetches again what has changed. An answer still under way may be older than the change but would count as the newest,
 * so it is cancelled.
 */
export async function askAgain(changed: QueryFilters): Promise<void> {
  await queryClient.cancelQueries(changed)
  await queryClient.invalidateQueries(changed)
}

/** Stores an answer known without a request; it is newer than any still under way, which are cancelled. */
export async function remember<R extends Route>(question: Question<R>, answer: RouteOutput<R>): Promise<void> {
  const queryKey = keyOf(question, currentLogin()?.person.id)
  await queryClient.cancelQueries({ queryKey, exact: true })
  queryClient.setQueryData(queryKey, answer)
  keepSeen(hashKey(queryKey), answer)
}

/** The last answer known on this phone, without asking. */
export function lastAnswer<R extends Route>(question: Question<R>): RouteOutput<R> | undefined {
  const queryKey = keyOf(question, currentLogin()?.person.id)
  return queryClient.getQueryData<RouteOutput<R>>(queryKey) ?? seenOf(queryKey, question.route)?.answer
}

const mayAsk = (route: Route, me: string | undefined) => me !== undefined || !wantsLogin(route)

const seenOf = <R extends Route>(key: QueryKey, route: R) => readSeen<RouteOutput<R>>(hashKey(key), route['~orpc'].outputSchema)

/** Whoever reloads the page in a browser wants to know how it stands now. */
const reloaded = process.env.TARO_ENV === 'h5' && isReload(performance.getEntriesByType?.('navigation')[0])

function isReload(entry: PerformanceEntry | undefined): boolean {
  return entry !== undefined && 'type' in entry && entry.type === 'reload'
}

/** A clock that was set back must not make an old answer look new. */
function seenAt(key: QueryKey, route: Route): number {
  if (reloaded) return 0
  const at = seenOf(key, route)?.at
  return at === undefined || at > now() ? 0 : at
}
