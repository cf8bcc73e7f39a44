import type { AnyContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'

/** A route of the contract: its path, input and output. */
export type Route = AnyContractProcedure

/** The input a caller gives; the community is always this app's. */
export type RouteInput<R extends Route> = Omit<InferSchemaInput<NonNullable<R['~orpc']['inputSchema']>>, 'communityId'>
export type RouteOutput<R extends Route> = InferSchemaOutput<NonNullable<R['~orpc']['outputSchema']>>

export const communityId = process.env.TARO_APP_COMMUNITY ?? 'qingquan'

/** A route's full input, with the community added if the route requires it. */
export function inputOf(route: Route, input: object): Record<string, unknown> {
  // On a phone the input knows only what stands in it word for word, not what is spread into it.
  const takesCommunity = 'communityId' in (route['~orpc'].inputSchema?.shape ?? {}) || pathOf(route).includes('{communityId}')
  return { ...(takesCommunity && { communityId }), ...input }
}

export function fillPath(route: Route, input: object): { path: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = { ...input }
  const path = pathOf(route).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return value
  })
  return { path, rest }
}

export const pathOf = (route: Route): string => route['~orpc'].route.path ?? ''

/** Only routes that require a login can answer NOT_ALLOWED. */
export const wantsLogin = (route: Route): boolean => 'NOT_ALLOWED' in route['~orpc'].errorMap
