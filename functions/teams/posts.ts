import { gridsIn, organisationsIn, type Post, rolesIn, teamsIn } from '../../contract/posts'
import type { StoredPerson } from '../people/lookup'
import type { Write } from '../platform/write'
import { memberKey, type Roster } from './lookup'

type Holder = Pick<StoredPerson, 'id' | 'posts'>

/** The rosters of somebody who joins with these posts: to be written together with the person. */
export const joinRosters = ({ id, posts }: Holder): Write[] => rosterWrites(id, { was: [], is: posts })

/** What changes in the rosters when somebody's posts do. Who stays on a roster keeps their turn. */
export function rosterWrites(personId: string, { was, is }: { was: readonly Post[]; is: readonly Post[] }): Write[] {
  const [before, after] = [rostersOf(was), rostersOf(is)]
  return [
    ...[...after].flatMap(([roster, until]): Write[] => {
      const key = memberKey(roster, personId)
      if (!before.has(roster)) return [{ key, put: { personId, turnAt: '', ...(until && { until }) } }]
      if (before.get(roster) === until) return []
      return [{ key, change: until ? { set: { personId, until } } : { set: { personId }, remove: ['until'] } }]
    }),
    ...[...before.keys()]
      .filter((roster) => !after.has(roster))
      .map((roster): Write => ({ key: memberKey(roster, personId), remove: true })),
  ]
}

/** The rosters of these posts, each with the last day on it; undefined without an end. */
function rostersOf(posts: readonly Post[]): Map<Roster, string | undefined> {
  const rosters = new Map<Roster, string | undefined>()
  for (const post of posts)
    for (const roster of rostersOfOne(post)) rosters.set(roster, rosters.has(roster) ? later(rosters.get(roster), post.until) : post.until)
  return rosters
}

const later = (a: string | undefined, b: string | undefined) => (a === undefined || b === undefined ? undefined : a > b ? a : b)

const rostersOfOne = (post: Post): Roster[] => [
  ...teamsIn([post]).map((id): Roster => `team#${id}`),
  ...gridsIn([post]).map((id): Roster => `grid#${id}`),
  ...organisationsIn([post]).map((id): Roster => `organisation#${id}`),
  ...(rolesIn([post]).includes('manager') ? (['managers'] as const) : []),
]
