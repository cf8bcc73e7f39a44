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
    ...after.filter((roster) => !before.includes(roster)).map((roster): Write => joining(roster, personId)),
    ...before.filter((roster) => !after.includes(roster)).map((roster): Write => ({ key: memberKey(roster, personId), remove: true })),
  ]
}

const joining = (roster: Roster, personId: string): Write => ({ key: memberKey(roster, personId), put: { personId, turnAt: '' } })

const rostersOf = (posts: readonly Post[]): Roster[] => [
  ...teamsIn(posts).map((id): Roster => `team#${id}`),
  ...gridsIn(posts).map((id): Roster => `grid#${id}`),
  ...organisationsIn(posts).map((id): Roster => `organisation#${id}`),
  ...(rolesIn(posts).includes('manager') ? (['managers'] as const) : []),
]
