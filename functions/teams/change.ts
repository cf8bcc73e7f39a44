import { gridsIn, organisationsIn, type Post, teamsIn, wordOf } from '../../contract/posts'
import { dayOf, mostAheadMilliseconds } from '../../contract/time'
import { catalogueOf } from '../catalogue/lookup'
import { communityOf } from '../communities/lookup'
import { personKey, type StoredPerson } from '../people/lookup'
import type { Change } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { endWrites } from './ends'
import { postsEvent } from './events'
import { rosterWrites } from './posts'

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
