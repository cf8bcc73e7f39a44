import type { Post } from '../../contract/posts'
import { startOfDay } from '../../contract/time'
import { partitionOf } from '../people/lookup'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'

const shards = 4
/** The partitions of the `due` index for posts with a last day; only `tick` reads them. */
export const postsDue = Array.from({ length: shards }, (_, shard) => `due#posts#${shard}`)
const shardOf = (personId: string) => postsDue[(personId.codePointAt(personId.length - 1) ?? 0) % shards]
const endKey = (personId: string) => ({ partition: partitionOf(personId), sort: 'postEnds' })
const oneDay = 86_400_000

/** The midnight after the first last day among some posts, which the clock waits for. */
export function endWrites(ctx: Context, personId: string, { was, is }: { was: readonly Post[]; is: readonly Post[] }): Write[] {
  const [before, after] = [firstEnd(was), firstEnd(is)]
  if (before === after) return []
  if (after === undefined) return [forgetEnd(personId)]
  const dueAt = new Date(startOfDay(after) + oneDay).toISOString()
  return [{ key: endKey(personId), put: { id: personId, communityId: ctx.communityId, duePk: shardOf(personId), dueAt } }]
}

const firstEnd = (posts: readonly Post[]) => posts.flatMap(({ until }) => until ?? []).sort()[0]

/** Nothing is waited for any more. */
export const forgetEnd = (personId: string): Write => ({ key: endKey(personId), remove: true })
