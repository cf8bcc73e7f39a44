import { type Post, wordOf } from '../../contract/posts'
import { findPerson } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { mustBePosts, postsChange } from './doors'

const mostTries = 6

/**
 * Sets somebody's posts to exactly these: roles, teams, grids and rosters in one change, which counts from the next request on.
 * What is in their hands and no longer theirs goes back to its team when the event is delivered. The same posts again change
 * nothing. Refuses NOT_FOUND for a person, and as `mustBePosts`.
 */
export async function setPosts(ctx: Context, { personId, posts }: { personId: string; posts: readonly Post[] }): Promise<'set'> {
  await mustBePosts(ctx, posts)
  return again(mostTries, async () => {
    const person = await findPerson(ctx, personId)
    if (!person) throw refuse('NOT_FOUND')
    if (person.posts.map(wordOf).join() === [...new Set(posts.map(wordOf))].join()) return 'set'
    const outcome = await commit(ctx, postsChange(ctx, person, { posts }))
    return outcome.done ? 'set' : outrun
  })
}
