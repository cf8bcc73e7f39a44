import type { Bilingual } from '../../contract/catalogue/catalogue'
import type { peopleDeskContract, SightOfCase } from '../../contract/peopleDesk'
import { gridsIn, heldAt, organisationsIn, rolesIn, teamsIn } from '../../contract/posts'
import type { InputOf } from '../../contract/route'
import { caseSeenBy, staffRelations, unitsBehind, whyOnCase } from '../cases/lookup'
import { communityOf } from '../communities/lookup'
import type { StoredPerson } from '../people/lookup'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { organisationsWith } from '../referrals/lookup'
import { sameInBoth, teamName, unitsOf } from '../teams/lookup'
import { mustFind, mustManage } from './change'

type Case = NonNullable<Awaited<ReturnType<typeof caseSeenBy>>>

/** Whether and why somebody sees a case now. What the caller may not see is for them as if it were not there. */
export async function sightOfCase(ctx: Context, { personId, caseId }: InputOf<typeof peopleDeskContract.sight>): Promise<SightOfCase> {
  const { caller } = mustManage(ctx)
  const person = await mustFind(ctx, personId)
  const item = await caseSeenBy(ctx, caller, caseId)
  if (!item) throw refuse('NOT_FOUND')
  const held = heldAt(person.posts, ctx.clock.now())
  const why = await whyOnCase(ctx, item, { id: personId, roles: rolesIn(held), teams: teamsIn(held), grids: gridsIn(held) })
  const named = await namesOf(ctx, item)
  const because = why.relations.map((relation) => ({ relation: reasonOf(item, person, relation), units: named(relation) }))
  const passed = await passedTo(ctx, item, organisationsIn(held))
  return {
    caseId: item.id,
    number: item.number,
    seen: why.seen === 'nothing' && passed.length > 0 ? 'passed' : why.seen,
    because: [...because, ...(passed.length > 0 ? [{ relation: 'referral', units: passed }] : [])],
    staffed: uniqueNames(staffRelations(item.kind).flatMap(named)),
  }
}

async function namesOf(ctx: Context, item: Case): Promise<(relation: string) => Bilingual[]> {
  const settings = await communityOf(ctx)
  return (relation) => {
    const { teams, grids } = unitsBehind(item, relation)
    const gridNames = settings.grids.flatMap(({ id, name }) => (grids.includes(id) ? [name] : []))
    return [...teams.map((team) => teamName(settings, team)), ...gridNames].map(sameInBoth)
  }
}

/** Whoever reported a case for another is its requester as well, and has a reason of their own. */
const reasonOf = ({ requesterId, reportedBy }: Case, { id }: StoredPerson, relation: string) =>
  relation === 'requester' && requesterId !== id && reportedBy === id ? 'reporter' : relation

async function passedTo(ctx: Context, item: Case, organisations: readonly string[]): Promise<Bilingual[]> {
  if (organisations.length === 0) return []
  const [names, ids] = await Promise.all([unitsOf(ctx), organisationsWith(ctx, item)])
  return ids.filter((id) => organisations.includes(id)).map((id) => names.organisations.get(id) ?? sameInBoth(id))
}

const uniqueNames = (names: readonly Bilingual[]) => [...new Map(names.map((name) => [name.zh, name])).values()]
