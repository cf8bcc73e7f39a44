import type { peopleDeskContract, Taken } from '../../contract/peopleDesk'
import { wordOf } from '../../contract/posts'
import type { InputOf } from '../../contract/route'
import { handOver } from '../cases/doors'
import { rowForStaff } from '../cases/lookup'
import type { StoredPerson } from '../people/lookup'
import type { Caller } from '../platform/caller'
import { findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse, refuseIf } from '../platform/refuse'
import { changePosts, mustFind, mustManage } from './change'
import { whyNotChange, withoutPost } from './rules'
import { heirsOf, leftBehind } from './work'

type Input = InputOf<typeof peopleDeskContract.take>

/** Each is a change of its own; more than fit into one request are left to the next. */
const mostAtOnce = 25

/**
 * Takes a post once what is in their hands has been handed over. Each case is handed over whole and the post goes last, so whatever
 * interrupts it, the same request again goes on from there. What they take in the very moment of leaving goes back to the team when
 * the change is delivered.
 */
export async function takePost(ctx: Context, input: Input): Promise<Taken> {
  const { caller, holder } = mustManage(ctx)
  const request = { verb: 'takePost', input }
  const before = await findResult(ctx, request)
  if (before) return { ...nothingLeft, ended: true, handed: Number(before.handed) }
  const person = await mustFind(ctx, input.personId)
  const post = person.posts.find((each) => wordOf(each) === input.post)
  if (!post) throw refuse('POST_GONE')
  refuseIf(whyNotChange(holder, { personId: person.id, role: post.role }))

  const { handed, ...rest } = await handAllOver(ctx, caller, { person, input })
  if (rest.stuck.length + rest.hidden + rest.left > 0) return { ended: false, handed, ...rest }
  await changePosts(ctx, {
    request,
    personId: person.id,
    async decide({ posts }) {
      if (!posts.some((each) => wordOf(each) === input.post)) throw refuse('POST_GONE')
      return { posts: withoutPost(posts, input.post), result: { handed } }
    },
  })
  return { ...nothingLeft, ended: true, handed }
}

const nothingLeft = { stuck: [], hidden: 0, left: 0 } satisfies Partial<Taken>

type Leaving = { person: StoredPerson; input: Input }
type Handed = Omit<Taken, 'ended'>

async function handAllOver(ctx: Context, caller: Caller, { person, input }: Leaving): Promise<Handed> {
  const work = await leftBehind(ctx, person, withoutPost(person.posts, input.post))
  if (work.length === 0) return { handed: 0, stuck: [], hidden: 0, left: 0 }
  const { to } = input
  if (to === undefined) throw refuse('WORK_LEFT', { count: work.length })
  const done: Handed = { handed: 0, stuck: [], hidden: 0, left: Math.max(0, work.length - mostAtOnce) }
  for (const item of work.slice(0, mostAtOnce)) {
    const row = rowForStaff(ctx, caller, item)
    const heirs = await heirsOf(ctx, item.team, person.id)
    if (to !== 'inTurn' && !heirs.includes(to)) throw refuse('WORKER_UNKNOWN')
    // A case that is handed over counts as a turn, so the first has always waited longest. Nobody works on what they asked for.
    const wanted = to === 'inTurn' ? (heirs.find((id) => id !== item.requesterId && id !== item.reportedBy) ?? heirs[0]) : to
    const why = wanted === undefined ? 'WORKER_UNKNOWN' : await handOver(ctx, caller, { item, to: wanted, requestId: input.requestId })
    if (why === undefined) done.handed++
    else if (row === undefined) done.hidden++
    else done.stuck.push({ case: row, why })
  }
  return done
}
