import * as z from 'zod/mini'
import type { Role } from '../../contract/people'
import { gridsIn, heldAt, organisationsIn, Post, rolesIn, teamsIn } from '../../contract/posts'
import { inCommunity } from './community'
import type { Context, Services } from './context'
import { refuse } from './refuse'
import type { Item } from './table'
import type { Claims } from './tokens'

const Known = z.object({
  id: z.string(),
  communityId: z.string(),
  posts: z.array(Post),
  home: z.optional(z.object({ state: z.string() })),
  loginVersion: z.number(),
  logins: z.record(z.string(), z.object({ until: z.number() })),
})

/**
 * The person making a request: their current roles, teams, grids and organisations, the login (device) they use, and their stored item for the
 * people area to read.
 */
export type Caller = {
  id: string
  communityId: string
  roles: Role[]
  teams: string[]
  grids: string[]
  organisations: string[]
  loginId: string
  item: Item
}

/** Everybody logged in is a visitor, and a resident once their home is confirmed; the other roles come with a post they hold. */
export function rolesOf({ posts, home }: { posts: readonly Post[]; home?: { state: string } }): Role[] {
  return ['visitor', ...(home?.state === 'confirmed' ? (['resident'] as const) : []), ...rolesIn(posts)]
}

export const nobody = { caller: null }

/**
 * The caller of an access token, or why there is none. The token must be ours and in time, its login must not have ended and
 * its login version must be current, so ending a login takes effect at once.
 */
export async function callerOf(services: Services, token: string): Promise<Pick<Context, 'caller' | 'loginFault'>> {
  const claims = await services.tokens.verify('access', token)
  if (claims === 'expired') return { ...nobody, loginFault: 'LOGIN_EXPIRED' }
  if (claims === 'invalid') return { ...nobody, loginFault: 'LOGIN_REQUIRED' }
  const caller = await knownCaller(inCommunity(services, claims.com), claims)
  return caller ? { caller } : { ...nobody, loginFault: 'LOGIN_EXPIRED' }
}

/** The person of verified claims, if their login is still valid. */
export async function knownCaller(ctx: Context, { sub, log, ver }: Omit<Claims, 'typ'>): Promise<Caller | null> {
  const item = await ctx.table.get({ partition: `person#${sub}`, sort: 'person' })
  const known = Known.safeParse(item)
  if (!item || !known.success) return null

  const login = known.data.logins[log]
  const stands = known.data.loginVersion === ver && login !== undefined && login.until > ctx.clock.now()
  if (!stands) return null
  const posts = heldAt(known.data.posts, ctx.clock.now())
  return {
    id: sub,
    communityId: ctx.communityId,
    roles: rolesOf({ ...known.data, posts }),
    teams: teamsIn(posts),
    grids: gridsIn(posts),
    organisations: organisationsIn(posts),
    loginId: log,
    item,
  }
}

/** The caller. Refuses LOGIN_REQUIRED, and NOT_ALLOWED for a person of another community. */
export function mustBeLoggedIn(ctx: Context): Caller {
  if (!ctx.caller) throw refuse(ctx.loginFault ?? 'LOGIN_REQUIRED')
  if (ctx.caller.communityId !== ctx.communityId) throw refuse('NOT_ALLOWED')
  return ctx.caller
}

/** The caller, if they have one of these roles. Refuses LOGIN_REQUIRED or NOT_ALLOWED. */
export function mustBe(ctx: Context, ...roles: Role[]): Caller {
  const caller = mustBeLoggedIn(ctx)
  if (!roles.some((role) => caller.roles.includes(role))) throw refuse('NOT_ALLOWED')
  return caller
}
