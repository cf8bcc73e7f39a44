import type { communityOf } from '../communities/lookup'
import { findPersons, type StoredPerson } from '../people/lookup'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'

type Settings = Awaited<ReturnType<typeof communityOf>>

/** The desk of a community that has named no team for something: its managers. */
export const deskId = 'community'

/** A roster lists who works in a team, in a grid, or as a manager. */
export type Roster = `team#${string}` | `grid#${string}` | 'managers'

const mostMembers = 100
const partitionOf = (roster: Roster) => `roster#${roster}`
export const memberKey = (roster: Roster, personId: string) => ({ partition: partitionOf(roster), sort: `member#${personId}` })

/** A place on a roster; `turnAt` is when it was last their turn, so the next in rotation is who waited longest. */
export type Member = { personId: string; turnAt: string }

export async function findMembers(ctx: Context, roster: Roster): Promise<Member[]> {
  const { items } = await ctx.table.query({ partition: partitionOf(roster), prefix: 'member#', limit: mostMembers })
  return items.map((item) => ({ personId: String(item.personId), turnAt: String(item.turnAt ?? '') }))
}

/** Who a roster means, the desk's being the managers'. */
export const membersOfTeam = (ctx: Context, teamId: string) => findMembers(ctx, teamId === deskId ? 'managers' : `team#${teamId}`)

/** Those of a team who are still there: it is nobody's turn who was deleted. */
export async function membersThere(ctx: Context, teamId: string): Promise<Member[]> {
  const members = await membersOfTeam(ctx, teamId)
  const persons = await findPersons(
    ctx,
    members.map(({ personId }) => personId),
  )
  return members.filter(({ personId }) => persons.has(personId))
}

export function putMember(roster: Roster, personId: string): Write & { put: Record<string, unknown> } {
  return { key: memberKey(roster, personId), put: { personId, turnAt: '' } }
}

/** The persons of a roster who are there. */
export async function findColleagues(ctx: Context, roster: Roster): Promise<StoredPerson[]> {
  const members = await findMembers(ctx, roster)
  const persons = await findPersons(
    ctx,
    members.map(({ personId }) => personId),
  )
  return members.flatMap(({ personId }) => persons.get(personId) ?? [])
}

/** The team that does something: the longest beginning of `kind.category` that a team names; the desk where none does. */
export function teamFor({ teams }: Pick<Settings, 'teams'>, subject: string): string {
  const fits = (does: string) => subject === does || subject.startsWith(`${does}.`)
  const all = teams.flatMap(({ id, does }) => does.filter(fits).map((beginning) => ({ id, length: beginning.length })))
  return all.sort((a, b) => b.length - a.length)[0]?.id ?? deskId
}

/** The grid that one of these places belongs to: a compound, a building or a public place. */
export function gridFor({ grids }: Pick<Settings, 'grids'>, places: readonly string[]): string | undefined {
  return grids.find((grid) => grid.places.some((place) => places.includes(place)))?.id
}

export const teamName = ({ teams, name }: Pick<Settings, 'teams' | 'name'>, teamId: string) =>
  teamId === deskId ? name : (teams.find(({ id }) => id === teamId)?.name ?? teamId)
