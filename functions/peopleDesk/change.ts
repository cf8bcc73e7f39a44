import { heldAt, type Post, wordOf } from '../../contract/posts'
import { dayOf, mostAheadMilliseconds } from '../../contract/time'
import { findPerson, personOf, type StoredPerson } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { type Caller, mustBe } from '../platform/caller'
import { commit, findResult, type Request } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse, refuseIf } from '../platform/refuse'
import type { Item } from '../platform/table'
import { postsChange } from '../teams/doors'
import { mustBeOn } from '../teams/lookup'
import { mostPosts, whyNotChange } from './rules'

const mostTries = 6

/** The caller, if they are a manager, with the posts they hold now. */
export function mustManage(ctx: Context): { caller: Caller; holder: { id: string; posts: Post[] } } {
  const caller = mustBe(ctx, 'manager')
  return { caller, holder: { id: caller.id, posts: heldAt(personOf(caller).posts, ctx.clock.now()) } }
}

export async function mustFind(ctx: Context, personId: string): Promise<StoredPerson> {
  const person = await findPerson(ctx, personId)
  if (!person) throw refuse('NOT_FOUND')
  return person
}

type Decided = { posts: readonly Post[]; undoes?: string; result?: Item }
type Changing = { request: Request; personId: string; decide: (person: StoredPerson) => Promise<Decided> }

/**
 * Changes somebody's posts as `decide` says, anew for each try. In the same transaction the caller is still a manager, without a last
 * day where the post of a manager changes: of two managers who take each other's post at once, one is refused.
 */
export async function changePosts(ctx: Context, { request, personId, decide }: Changing): Promise<void> {
  const { holder } = mustManage(ctx)
  await again(mostTries, async () => {
    if (await findResult(ctx, request)) return 'done'
    const person = await mustFind(ctx, personId)
    const { posts, undoes, result } = await decide(person)
    const changed = changedBetween(person.posts, posts)
    if (changed.length === 0) return 'done'
    for (const { role } of changed) refuseIf(whyNotChange(holder, { personId, role }))
    if (posts.length > mostPosts) throw refuse('POSTS_FULL', { most: mostPosts })
    const { writes, events } = postsChange(ctx, person, { posts, undoes })
    const still = mustBeOn('managers', holder.id, { unending: changed.some(({ role }) => role === 'manager'), named: 'giver' })
    const outcome = await commit(ctx, { request: { ...request, result }, writes: [still, ...writes], events })
    if (outcome.done) return 'done'
    if (outcome.failures.some(({ name }) => name === 'giver')) throw refuse('NOT_ALLOWED')
    return outrun
  })
}

/** The posts that are in one of two lists only. */
function changedBetween(was: readonly Post[], is: readonly Post[]): Post[] {
  const [before, after] = [was.map(wordOf), is.map(wordOf)]
  return [...was.filter((post) => !after.includes(wordOf(post))), ...is.filter((post) => !before.includes(wordOf(post)))]
}

/** Refuses END_WRONG for a last day that is past or over two years ahead. */
export function mustEndAhead(ctx: Context, posts: readonly Post[]): void {
  const now = ctx.clock.now()
  const [earliest, latest] = [dayOf(now), dayOf(now + mostAheadMilliseconds)]
  const ends = posts.flatMap(({ until }) => until ?? [])
  if (ends.some((until) => until < earliest || until > latest)) throw refuse('END_WRONG', { earliest, latest })
}
