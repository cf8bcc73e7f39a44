import type { communityOf } from '../communities/lookup'
import { findPersons, type StoredPerson } from '../people/lookup'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { pauseAfter } from '../platform/retry'
import type { Write } from '../platform/write'

type Settings = Awaited<ReturnType<typeof communityOf>>

/** The desk of a community that has named no team for something: its managers. */
export const deskId = 'community'

/** A roster lists who works in a team, in a grid, or as a manager. */
export type Roster = `team#${string}` | `grid#${string}` | 'managers'

const mostMembers = 100
const partitionOf = (roster: Roster) => `roster#${roster}`
const memberKey = (roster: Roster, personId: string) => ({ partition: partitionOf(roster), sort: `member#${personId}` })

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

const turnKey = (teamId: string, personId: string) => memberKey(teamId === deskId ? 'managers' : `team#${teamId}`, personId)

/** It is the turn of a member who was named, whatever turns others gave meanwhile; fails (`turn`) when they left the roster. */
export function noteTurn(ctx: Context, teamId: string, { personId, members }: { personId: string; members: readonly Member[] }): Write {
  return { key: turnKey(teamId, personId), change: { set: { turnAt: behind(ctx, members) } }, when: 'exists', named: 'turn' }
}

/** A turn somebody was given, and when it was theirs before. */
export type Turn = Member & { was: string }

const mostClaims = 60

/**
 * Gives the turn to who has waited longest; undefined when nobody is left. One small write of its own: of many at once one comes
 * through, the others wait a little and look again, and nobody has two turns more than another.
 */
export async function claimTurn(ctx: Context, teamId: string, members: readonly Member[]): Promise<Turn | undefined> {
  const there = new Set(members.map(({ personId }) => personId))
  let known = [...members]
  for (let tried = 0; tried < mostClaims; tried++) {
    const [first] = known.sort(byWait)
    if (!first) return undefined
    const { personId, turnAt: was } = first
    const turnAt = behind(ctx, known)
    const write: Write = { key: turnKey(teamId, personId), change: { set: { turnAt } }, when: [['turnAt', '=', was]], named: 'turn' }
    const outcome = await commit(ctx, { writes: [write], events: [] })
    if (outcome.done) return { personId, turnAt, was }
    await pauseAfter(tried)
    known = (await membersOfTeam(ctx, teamId)).filter((member) => there.has(member.personId))
  }
  throw refuse('SERVICE_BUSY')
}

/** A turn that came to nothing; one that was given on by now stays. */
export async function giveTurnBack(ctx: Context, teamId: string, { personId, turnAt, was }: Turn): Promise<void> {
  const write: Write = { key: turnKey(teamId, personId), change: { set: { turnAt: was } }, when: [['turnAt', '=', turnAt]], named: 'turn' }
  await commit(ctx, { writes: [write], events: [] })
}

const byWait = (a: Member, b: Member) => (a.turnAt === b.turnAt ? (a.personId < b.personId ? -1 : 1) : a.turnAt < b.turnAt ? -1 : 1)

// Behind everybody's last turn, be it of this millisecond or by a clock that is ahead of ours.
const behind = (ctx: Context, members: readonly Member[]) =>
  new Date(Math.max(ctx.clock.now(), ...members.map(({ turnAt }) => (turnAt ? Date.parse(turnAt) + 1 : 0)))).toISOString()

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
