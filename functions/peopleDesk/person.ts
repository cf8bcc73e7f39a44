import type { PersonFile, peopleDeskContract } from '../../contract/peopleDesk'
import { heldAt } from '../../contract/posts'
import type { InputOf } from '../../contract/route'
import { communityOf } from '../communities/lookup'
import { gridOf } from '../homes/lookup'
import { personEvent, personEvents } from '../people/events'
import { maskedName, maskedPhoneOf, phoneOf, type StoredPerson } from '../people/lookup'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { countReveal } from '../platform/reveals'
import { namedIn, unitsOf } from '../teams/lookup'
import { mustFind, mustManage } from './change'
import { rolesToGive, whyNotChange } from './rules'

/** Somebody as a manager sees them. */
export async function readPerson(ctx: Context, { personId }: InputOf<typeof peopleDeskContract.get>): Promise<PersonFile> {
  const { holder } = mustManage(ctx)
  const person = await mustFind(ctx, personId)
  const posts = heldAt(person.posts, ctx.clock.now())
  const names = await unitsOf(ctx)
  return {
    id: person.id,
    // Colleagues know each other by name.
    name: posts.length > 0 ? (person.name ?? null) : maskedName(person),
    phone: maskedPhoneOf(ctx, person),
    home: await homeOf(ctx, person),
    posts: posts.map((post) => ({ ...namedIn(names, post), mayTake: !whyNotChange(holder, { personId, role: post.role }) })),
    self: personId === holder.id,
    mayGive: rolesToGive(holder, personId),
  }
}

async function homeOf(ctx: Context, { home }: StoredPerson): Promise<PersonFile['home']> {
  if (!home) return null
  const settings = await communityOf(ctx)
  const gridId = gridOf(settings, home.householdId)
  return { ...home, grid: settings.grids.find(({ id }) => id === gridId)?.name ?? null }
}

/** A masked name or number in clear; the person is told. The same request again is not another reading. */
export async function revealOfPerson(ctx: Context, input: InputOf<typeof peopleDeskContract.reveal>): Promise<{ value: string | null }> {
  mustManage(ctx)
  const { personId, field, reason } = input
  const person = await mustFind(ctx, personId)
  const request = { verb: 'revealOfPerson', input }
  await countReveal(ctx, request)
  const outcome = await commit(ctx, { request, writes: [], events: [personEvent(personEvents.revealed, personId, { field, reason })] })
  if (!outcome.done) throw refuse('SERVICE_BUSY')
  return { value: (field === 'name' ? person.name : phoneOf(ctx, person)) ?? null }
}
