import { gridsIn, organisationsIn, type Post, teamsIn, wordOf } from '../../contract/posts'
import { dayOf, mostAheadMilliseconds } from '../../contract/time'
import { catalogueOf } from '../catalogue/lookup'
import { communityOf } from '../communities/lookup'
import { personEvent, personEvents } from '../people/events'
import { findPerson, personKey } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { rosterWrites } from './posts'

const mostTries = 6

/**
 * Sets somebody's posts to exactly these: roles, teams, grids and rosters in one change, which counts from the next request on.
 * What is in their hands and no longer theirs goes back to its team when the event is delivered. The same posts again change
 * nothing. Refuses NOT_FOUND for a person, TEAM_UNKNOWN for a team or grid and ORGANISATION_UNKNOWN for an organisation that the
 * community does not have, and UNTIL_WRONG for a partner whose last day is past or over two years ahead.
 */
export async function setPosts(ctx: Context, { personId, posts }: { personId: string; posts: readonly Post[] }): Promise<'set'> {
  const { teams, grids } = await communityOf(ctx)
  const strange = [unknownIn(teamsIn(posts), teams), unknownIn(gridsIn(posts), grids)].flat()
  if (strange.length > 0) throw refuse('TEAM_UNKNOWN')
  await mustBePartners(ctx, posts)
  return again(mostTries, async () => {
    const person = await findPerson(ctx, personId)
    if (!person) throw refuse('NOT_FOUND')
    const [was, is] = [person.posts.map(wordOf), [...new Set(posts.map(wordOf))]]
    if (was.join() === is.join()) return 'set'
    const left = was.filter((word) => !is.includes(word))
    const set = { posts: is.flatMap((word) => posts.find((post) => wordOf(post) === word) ?? []) }
    const outcome = await commit(ctx, {
      writes: [
        { key: personKey(personId), change: { set, add: { version: 1 } }, when: [['version', '=', person.version]], named: 'person' },
        ...rosterWrites(personId, { was: person.posts, is: posts }),
      ],
      events: [personEvent(personEvents.rolesChanged, personId, { roles: is, ...(left.length > 0 && { left }) })],
    })
    return outcome.done ? 'set' : outrun
  })
}

async function mustBePartners(ctx: Context, posts: readonly Post[]): Promise<void> {
  const organisations = organisationsIn(posts)
  if (organisations.length === 0) return
  if (unknownIn(organisations, (await catalogueOf(ctx)).organisations).length > 0) throw refuse('ORGANISATION_UNKNOWN')
  const now = ctx.clock.now()
  const [earliest, latest] = [dayOf(now), dayOf(now + mostAheadMilliseconds)]
  const ends = posts.flatMap(({ until }) => until ?? [])
  if (ends.some((until) => until < earliest || until > latest)) throw refuse('UNTIL_WRONG', { earliest, latest })
}

const unknownIn = (ids: readonly string[], known: readonly { id: string }[]) => ids.filter((id) => !known.some((each) => each.id === id))
