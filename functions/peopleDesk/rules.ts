import type { GivenRole } from '../../contract/people'
import { undoHours } from '../../contract/peopleDesk'
import { type Post, wordOf } from '../../contract/posts'
import { type Refusal, refusal } from '../../contract/refusals'

/** The posts that somebody holds now. */
type Holder = { id: string; posts: readonly Post[] }

/** What a manager gives. Who runs the product, and who has a file at the station, is not said here. */
const givenHere: readonly GivenRole[] = [
  'manager',
  'gridWorker',
  'stationWorker',
  'serviceWorker',
  'mediator',
  'lawyer',
  'volunteer',
  'partner',
]

/** The roles that mean nothing without a team, grid or organisation. */
const needsUnit: readonly GivenRole[] = ['gridWorker', 'stationWorker', 'serviceWorker', 'partner']
const hasNoUnit: readonly GivenRole[] = ['manager']

export const mostPosts = 12

/**
 * Why somebody may not give a post to a person or take it from them; undefined if they may. Managers give and take all posts but those
 * of whoever runs the product; never their own; and only a manager without a last day touches the post of a manager. As the one who gives or takes has
 * to be a manager in the moment of the change, and never changes themselves, a community is never left without one.
 */
export function whyNotChange({ id, posts }: Holder, { personId, role }: { personId: string; role: GivenRole }): Refusal | undefined {
  const manager = posts.find((post) => post.role === 'manager')
  if (!manager) return refusal('NOT_ALLOWED')
  if (id === personId) return refusal('OWN_POSTS')
  if (!givenHere.includes(role)) return refusal('ROLE_NOT_GIVEN')
  if (role === 'manager' && manager.until !== undefined) return refusal('MANAGER_UNTIL')
  return undefined
}

/** The roles that somebody may give to a person. */
export const rolesToGive = (holder: Holder, personId: string): GivenRole[] =>
  givenHere.filter((role) => whyNotChange(holder, { personId, role }) === undefined)

/** Whether a role goes with the unit that was named, or with none. */
export const fitsUnit = ({ role, of }: Pick<Post, 'role' | 'of'>) =>
  of === undefined ? !needsUnit.includes(role) : !hasNoUnit.includes(role)

const samePlace = (a: Post, b: Post) => a.role === b.role && a.of === b.of

/** These posts and one more; one in the same role and place is replaced. */
export const withPost = (posts: readonly Post[], given: Post): Post[] => [...posts.filter((post) => !samePlace(post, given)), given]

export const withoutPost = (posts: readonly Post[], word: string): Post[] => posts.filter((post) => wordOf(post) !== word)

/** A change as its event tells it: the posts before and after, in words. */
export type Told = { by: string | null; at: number; before: readonly string[]; roles: readonly string[] }

export const givenBy = ({ before, roles }: Pick<Told, 'before' | 'roles'>) => roles.filter((word) => !before.includes(word))
export const takenBy = ({ before, roles }: Pick<Told, 'before' | 'roles'>) => before.filter((word) => !roles.includes(word))

const oneHour = 3_600_000

/** Why a change cannot be undone now: it is a day old, the posts have changed since, or nobody made it. */
export function whyNotUndo(told: Told, { posts, now }: { posts: readonly Post[]; now: number }): Refusal | undefined {
  if (told.by === null) return refusal('NOT_FOUND')
  if (now - told.at > undoHours * oneHour) return refusal('UNDO_LATE', { hours: undoHours })
  const [is, was] = [posts.map(wordOf).sort(), [...told.roles].sort()]
  return is.join() === was.join() ? undefined : refusal('POSTS_CHANGED')
}
