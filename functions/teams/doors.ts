import pLimit, { type LimitFunction } from 'p-limit'
import * as z from 'zod/mini'
import { gridsIn, organisationsIn, type Post, teamsIn, wordOf } from '../../contract/posts'
import { dayOf, mostAheadMilliseconds } from '../../contract/time'
import { catalogueOf } from '../catalogue/lookup'
import { communityOf } from '../communities/lookup'
import { personKey, type StoredPerson } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { type Change, commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import type { Key } from '../platform/table'
import type { Write } from '../platform/write'
import { endWrites } from './ends'
import { postsEvent } from './events'
import { byWait, deskId, type Member, memberKey, membersOfTeam } from './lookup'
import { rosterWrites } from './posts'

const turnKey = (teamId: string, personId: string) => memberKey(teamId === deskId ? 'managers' : `team#${teamId}`, personId)

/** Records a turn for a named member, whatever turns others were given meanwhile; fails (`turn`) when they have left the roster. */
export function noteTurn(ctx: Context, teamId: string, { personId, members }: { personId: string; members: readonly Member[] }): Write {
  return { key: turnKey(teamId, personId), change: { set: { turnAt: behind(ctx, members) } }, when: 'exists', named: 'turn' }
}

/** A turn that was given, and when the member's turn before it was. */
const Turn = z.object({ personId: z.string(), turnAt: z.string(), was: z.string() })
type Turn = z.infer<typeof Turn>

/**
 * A turn to claim for something: `claim` is the key of an item that stands as long as the turn is neither used nor given back,
 * and `still` checks that the turn is wanted yet.
 */
type Claiming = { teamId: string; members: readonly Member[]; claim: Key; still: Write & { named: string } }

type Claim = Turn | 'nobody' | 'late'

const mostClaims = 60

/**
 * Gives the turn to whoever has waited longest: `nobody` when the roster is empty, `late` when the turn is wanted no more. Turn
 * and claim are one small write of their own: of several at once one succeeds and the others look again, so nobody gets two
 * turns more than another. Everybody who claims a turn for the same thing gets the same one, however often it is sent.
 */
export const claimTurn = (ctx: Context, claiming: Claiming): Promise<Claim> =>
  inLine(ctx.table.partition(claiming.teamId), () => again(mostClaims, () => tryToClaim(ctx, claiming)))

async function tryToClaim(ctx: Context, { teamId, members, claim, still }: Claiming): Promise<Claim | typeof outrun> {
  const there = new Set(members.map(({ personId }) => personId))
  const [item, roster] = await Promise.all([ctx.table.get(claim), membersOfTeam(ctx, teamId)])
  const standing = item && Turn.parse(item)
  if (standing && there.has(standing.personId)) return standing
  // Whoever claimed it before has left the team since.
  if (standing) await giveTurnBack(ctx, { teamId, claim, turn: standing })

  const [first] = roster.filter(({ personId }) => there.has(personId)).sort(byWait)
  if (!first) return 'nobody'
  const { personId, turnAt: was } = first
  const turn: Turn = { personId, turnAt: behind(ctx, roster), was }
  const outcome = await commit(ctx, {
    writes: [
      { key: claim, put: turn, when: 'absent', named: 'claim' },
      { key: turnKey(teamId, personId), change: { set: { turnAt: turn.turnAt } }, when: [['turnAt', '=', was]], named: 'turn' },
      still,
    ],
    events: [],
  })
  if (outcome.done) return turn
  return outcome.failures.some(({ name }) => name === still.named) ? 'late' : outrun
}

const lines = new Map<string, LimitFunction>()

/**
 * One claim on a team at a time in this process, so that of many at once each succeeds at the first try; those of other
 * processes are met by the conditions.
 */
function inLine<T>(team: string, claim: () => Promise<T>): Promise<T> {
  const line = lines.get(team) ?? pLimit(1)
  lines.set(team, line)
  return line(claim)
}

type Claimed = { teamId: string; claim: Key; turn: Turn }

/** What goes into the change that uses a turn; fails (`turn`) when it was given back or the member has left the roster. */
export const spendTurn = ({ teamId, claim, turn }: Claimed): Write[] => [
  { key: claim, remove: true, when: [['turnAt', '=', turn.turnAt]], named: 'turn' },
  { key: turnKey(teamId, turn.personId), check: true, when: 'exists', named: 'turn' },
]

/** Takes back a turn that came to nothing, unless it was used or the member has been given another since. */
export async function giveTurnBack(ctx: Context, { teamId, claim, turn: { personId, turnAt, was } }: Claimed): Promise<void> {
  const gone = await commit(ctx, { writes: [{ key: claim, remove: true, when: [['turnAt', '=', turnAt]], named: 'claim' }], events: [] })
  if (!gone.done) return
  const write: Write = { key: turnKey(teamId, personId), change: { set: { turnAt: was } }, when: [['turnAt', '=', turnAt]], named: 'turn' }
  await commit(ctx, { writes: [write], events: [] })
}

// Later than everybody's last turn, even one in this same millisecond or by a clock ahead of ours.
const behind = (ctx: Context, members: readonly Member[]) =>
  new Date(Math.max(ctx.clock.now(), ...members.map(({ turnAt }) => (turnAt ? Date.parse(turnAt) + 1 : 0)))).toISOString()

type Wanted = { posts: readonly Post[]; undoes?: string }

/**
 * What makes somebody's posts exactly these: person, rosters, the end that the clock waits for, and the event that says what they were
 * and are. Fails (`person`) when the person has changed since they were read.
 */
export function postsChange(ctx: Context, person: StoredPerson, { posts, undoes }: Wanted): Pick<Change, 'writes' | 'events'> {
  const is = withSince(person.posts, posts, dayOf(ctx.clock.now()))
  const [before, roles] = [person.posts.map(wordOf), is.map(wordOf)]
  const left = before.filter((word) => !roles.includes(word))
  return {
    writes: [
      {
        key: personKey(person.id),
        change: { set: { posts: is }, add: { version: 1 } },
        when: [['version', '=', person.version]],
        named: 'person',
      },
      ...rosterWrites(person.id, { was: person.posts, is }),
      ...endWrites(ctx, person.id, { was: person.posts, is }),
    ],
    events: [postsEvent(person.id, { roles, before, ...(left.length > 0 && { left }), undoes })],
  }
}

/** Each post once; what is held already keeps its first day. */
function withSince(was: readonly Post[], is: readonly Post[], today: string): Post[] {
  const known = new Map(was.map((post) => [placeOf(post), post.since]))
  const each = new Map(is.map((post) => [wordOf(post), post]))
  return [...each.values()].map(({ role, of, until, ...post }) => {
    const since = known.has(placeOf({ role, of })) ? known.get(placeOf({ role, of })) : (post.since ?? today)
    return { role, ...(of !== undefined && { of }), ...(until !== undefined && { until }), ...(since !== undefined && { since }) }
  })
}

const placeOf = ({ role, of }: Pick<Post, 'role' | 'of'>) => wordOf({ role, of })

/**
 * Refuses TEAM_UNKNOWN for a team or grid and ORGANISATION_UNKNOWN for an organisation that the community does not have, and
 * UNTIL_WRONG for a last day that is past or over two years ahead.
 */
export async function mustBePosts(ctx: Context, posts: readonly Post[]): Promise<void> {
  const { teams, grids } = await communityOf(ctx)
  const strange = [unknownIn(teamsIn(posts), teams), unknownIn(gridsIn(posts), grids)].flat()
  if (strange.length > 0) throw refuse('TEAM_UNKNOWN')
  const organisations = organisationsIn(posts)
  if (organisations.length > 0 && unknownIn(organisations, (await catalogueOf(ctx)).organisations).length > 0)
    throw refuse('ORGANISATION_UNKNOWN')
  const now = ctx.clock.now()
  const [earliest, latest] = [dayOf(now), dayOf(now + mostAheadMilliseconds)]
  const ends = posts.flatMap(({ until }) => until ?? [])
  if (ends.some((until) => until < earliest || until > latest)) throw refuse('UNTIL_WRONG', { earliest, latest })
}

const unknownIn = (ids: readonly string[], known: readonly { id: string }[]) => ids.filter((id) => !known.some((each) => each.id === id))
