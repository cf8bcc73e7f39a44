import type { PersonFile, peopleDeskContract } from '../../contract/peopleDesk'
import { Post } from '../../contract/posts'
import type { InputOf } from '../../contract/route'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { mustBePosts } from '../teams/doors'
import { changePosts, mustEndAhead, mustManage } from './change'
import { readPerson } from './person'
import { fitsUnit, withPost } from './rules'

/** Gives a post, which counts from the person's next request on; one that they hold gets this last day, or none. */
export async function givePost(ctx: Context, input: InputOf<typeof peopleDeskContract.give>): Promise<PersonFile> {
  mustManage(ctx)
  const { personId, role, of, until } = input
  const post = Post.safeParse({ role, ...(of !== undefined && { of }), ...(until !== undefined && { until }) }).data
  if (!post || !fitsUnit(post)) throw refuse('POST_UNFIT')
  mustEndAhead(ctx, [post])
  await mustBePosts(ctx, [post])
  await changePosts(ctx, {
    request: { verb: 'givePost', input },
    personId,
    decide: async ({ posts }) => ({ posts: withPost(posts, post) }),
  })
  return readPerson(ctx, { personId })
}
