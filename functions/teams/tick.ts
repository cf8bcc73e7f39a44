import * as z from 'zod/mini'
import { heldAt } from '../../contract/posts'
import { findPerson } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import { inCommunity } from '../platform/community'
import type { Context } from '../platform/context'
import type { Sweep } from '../platform/sweep'
import { postsChange } from './doors'
import { forgetEnd, postsDue } from './ends'

const mostTries = 6

const Due = z.object({ id: z.string(), communityId: z.string() })

/**
 * Takes posts off whoever held them until yesterday. They counted for nothing since midnight; now the rosters and the history say so
 * too, the person is told, and what was in their hands goes back to its team.
 */
export const endedPosts: Sweep = {
  name: 'endedPosts',
  index: 'due',
  partitions: postsDue,
  async each(services, item) {
    const { id, communityId } = Due.parse(item)
    const ctx = inCommunity(services, communityId)
    await again(mostTries, () => end(ctx, id))
    return 'done'
  },
}

async function end(ctx: Context, personId: string): Promise<'done' | typeof outrun> {
  const person = await findPerson(ctx, personId)
  const posts = person && heldAt(person.posts, ctx.clock.now())
  // Deleted, or the end was moved since.
  if (!person || posts?.length === person.posts.length) {
    await commit(ctx, { writes: [forgetEnd(personId)], events: [] })
    return 'done'
  }
  const outcome = await commit(ctx, postsChange(ctx, person, { posts: posts ?? [] }))
  return outcome.done ? 'done' : outrun
}
