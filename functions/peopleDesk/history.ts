import * as z from 'zod/mini'
import { EventId } from '../../contract/ids'
import type { PersonFile, PostsChange, peopleDeskContract } from '../../contract/peopleDesk'
import { postOf } from '../../contract/posts'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { personEvents } from '../people/events'
import { findPersons } from '../people/lookup'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { Event, type EventOf, eventKey, readAs } from '../platform/events'
import { refuse, refuseIf } from '../platform/refuse'
import { mustBePosts } from '../teams/doors'
import { historyPartition, namedIn, unitsOf } from '../teams/lookup'
import { changePosts, mustEndAhead, mustFind, mustManage } from './change'
import { readPerson } from './person'
import { givenBy, type Told, takenBy, whyNotChange, whyNotUndo } from './rules'
import { leftBehind } from './work'

type Changed = EventOf<(typeof personEvents)['rolesChanged']>

/** How somebody's posts came about, newest first. Only the last change can be undone, and only within a day. */
export async function readHistory(
  ctx: Context,
  { personId, cursor, limit = 20 }: InputOf<typeof peopleDeskContract.history>,
): Promise<{ items: PostsChange[]; next: string | null }> {
  const { holder } = mustManage(ctx)
  const person = await mustFind(ctx, personId)
  const [after] = cursor ? readCursor(cursor, z.tuple([EventId])) : []
  const { events, last } = await findChanges(ctx, personId, { limit, after })
  const authors = await findPersons(
    ctx,
    events.flatMap(({ actor }) => actor ?? []),
  )
  const names = await unitsOf(ctx)
  const named = (words: readonly string[]) => words.map((word) => namedIn(names, postOf(word)))
  const now = ctx.clock.now()
  const mayUndo = (told: Told, first: boolean) =>
    first &&
    !whyNotUndo(told, { posts: person.posts, now }) &&
    [...givenBy(told), ...takenBy(told)].every((word) => !whyNotChange(holder, { personId, role: postOf(word).role }))
  const items = events.map((event, at): PostsChange => {
    const told = toldBy(event)
    return {
      id: event.id,
      at: toInstant(told.at),
      by: event.actor === null ? null : (authors.get(event.actor)?.name ?? null),
      given: named(givenBy(told)),
      taken: named(takenBy(told)),
      undoes: event.facts.undoes ?? null,
      mayUndo: mayUndo(told, at === 0 && after === undefined),
    }
  })
  return { items, next: last === undefined ? null : writeCursor([last]) }
}

async function findChanges(ctx: Context, personId: string, { limit, after }: { limit: number; after?: string }) {
  const partition = historyPartition(personId)
  const from = after && { pk: ctx.table.partition(partition), sk: eventKey({ id: after, partition }).sort }
  const { items, last } = await ctx.table.query({ partition, prefix: 'event#', descending: true, limit, after: from || undefined })
  const events = items.flatMap((item) => readAs([personEvents.rolesChanged], Event.parse(item)) ?? [])
  return { events, last: last && String(last.sk).slice('event#'.length) }
}

const toldBy = ({ actor, occurredAt, facts: { before = [], roles } }: Changed): Told => ({
  by: actor,
  at: Date.parse(occurredAt),
  before,
  roles,
})

/** Sets somebody's posts to what they were before a change, unless that would leave work behind. */
export async function undoChange(ctx: Context, input: InputOf<typeof peopleDeskContract.undo>): Promise<PersonFile> {
  mustManage(ctx)
  const { personId, changeId } = input
  const item = await ctx.table.get(eventKey({ id: changeId, partition: historyPartition(personId) }))
  const event = item && readAs([personEvents.rolesChanged], Event.parse(item))
  if (!event) throw refuse('NOT_FOUND')
  const told = toldBy(event)
  const given = takenBy(told).map(postOf)
  await changePosts(ctx, {
    request: { verb: 'undoChange', input },
    personId,
    async decide(person) {
      refuseIf(whyNotUndo(told, { posts: person.posts, now: ctx.clock.now() }))
      mustEndAhead(ctx, given)
      await mustBePosts(ctx, given)
      const posts = told.before.map(postOf)
      const left = await leftBehind(ctx, person, posts)
      if (left.length > 0) throw refuse('WORK_LEFT', { count: left.length })
      return { posts, undoes: changeId }
    },
  })
  return readPerson(ctx, { personId })
}
