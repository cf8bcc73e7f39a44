import { dayOf } from '../../contract/time'
import type { communityOf } from '../communities/lookup'
import { findPersons, type StoredPerson } from '../people/lookup'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'

export { historyPartition } from './events'
export { namedIn, sameInBoth, unitsOf } from './names'

type Settings = Awaited<ReturnType<typeof communityOf>>

/** The default team, for what no team is named for: the community's managers. */
export const deskId = 'community'

/** A roster lists the people of a team, a grid or an organisation, or the managers. */
export type Roster = `team#${string}` | `grid#${string}` | `organisation#${string}` | 'managers'

const mostMembers = 100
const partitionOf = (roster: Roster) => `roster#${roster}`
export const memberKey = (roster: Roster, personId: string) => ({ partition: partitionOf(roster), sort: `member#${personId}` })

/** Fails (`named`) once somebody is not on a roster any more, or with `unending` if their place on it has an end. */
export const mustBeOn = (roster: Roster, personId: string, { unending, named }: { unending: boolean; named: string }): Write => ({
  key: memberKey(roster, personId),
  check: true,
  when: [['personId', 'exists'], ...(unending ? [['until', 'absent'] as const] : [])],
  named,
})

/** A member of a roster; `turnAt` is when their last turn was, so whoever has waited longest is next. */
export type Member = { personId: string; turnAt: string }

/** Who is on a roster today. */
export async function findMembers(ctx: Context, roster: Roster): Promise<Member[]> {
  const { items } = await ctx.table.query({ partition: partitionOf(roster), prefix: 'member#', limit: mostMembers })
  const today = dayOf(ctx.clock.now())
  const there = items.filter(({ until }) => until === undefined || today <= String(until))
  return there.map((item) => ({ personId: String(item.personId), turnAt: String(item.turnAt ?? '') }))
}

/** The members of a team; the desk's are the managers. */
export const membersOfTeam = (ctx: Context, teamId: string) => findMembers(ctx, teamId === deskId ? 'managers' : `team#${teamId}`)

/** The members of a team who still exist: deleted people get no turns. */
export async function membersThere(ctx: Context, teamId: string): Promise<Member[]> {
  const members = await membersOfTeam(ctx, teamId)
  const persons = await findPersons(
    ctx,
    members.map(({ personId }) => personId),
  )
  return members.filter(({ personId }) => persons.has(personId))
}

/** Who has waited longest for a turn comes first. */
export const byWait = (a: Member, b: Member) => (a.turnAt === b.turnAt ? (a.personId < b.personId ? -1 : 1) : a.turnAt < b.turnAt ? -1 : 1)

/** The persons on a roster who still exist, in the order of their turns. */
export async function findColleagues(ctx: Context, roster: Roster): Promise<StoredPerson[]> {
  const members = (await findMembers(ctx, roster)).sort(byWait)
  const persons = await findPersons(
    ctx,
    members.map(({ personId }) => personId),
  )
  return members.flatMap(({ personId }) => persons.get(personId) ?? [])
}

/** The team for a subject: the longest prefix of `kind.category` that a team names; the desk if none does. */
export function teamFor({ teams }: Pick<Settings, 'teams'>, subject: string): string {
  const fits = (does: string) => subject === does || subject.startsWith(`${does}.`)
  const all = teams.flatMap(({ id, does }) => does.filter(fits).map((beginning) => ({ id, length: beginning.length })))
  return all.sort((a, b) => b.length - a.length)[0]?.id ?? deskId
}

/** The grid that lists one of these places: a compound, a building or a public place. */
export function gridFor({ grids }: Pick<Settings, 'grids'>, places: readonly string[]): string | undefined {
  return grids.find((grid) => grid.places.some((place) => places.includes(place)))?.id
}

export const teamName = ({ teams, name }: Pick<Settings, 'teams' | 'name'>, teamId: string) =>
  teamId === deskId ? name : (teams.find(({ id }) => id === teamId)?.name ?? teamId)
