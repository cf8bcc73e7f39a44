import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'
import { deskId, type Member, memberKey, membersOfTeam } from './lookup'

const turnKey = (teamId: string, personId: string) => memberKey(teamId === deskId ? 'managers' : `team#${teamId}`, personId)

/** Records a turn for a named member, whatever turns others were given meanwhile; fails (`turn`) when they have left the roster. */
export function noteTurn(ctx: Context, teamId: string, { personId, members }: { personId: string; members: readonly Member[] }): Write {
  return { key: turnKey(teamId, personId), change: { set: { turnAt: behind(ctx, members) } }, when: 'exists', named: 'turn' }
}

/** A turn that was given, and when the member's turn before it was. */
export type Turn = Member & { was: string }

const mostClaims = 60

/**
 * Gives the turn to whoever has waited longest; undefined when nobody is left. It is one small write of its own: of several at
 * once one succeeds, the others wait a little and look again, so nobody gets two turns more than another.
 */
export async function claimTurn(ctx: Context, teamId: string, members: readonly Member[]): Promise<Turn | undefined> {
  const there = new Set(members.map(({ personId }) => personId))
  let known = members
  return again(mostClaims, async () => {
    const [first] = [...known].sort(byWait)
    if (!first) return undefined
    const { personId, turnAt: was } = first
    const turnAt = behind(ctx, known)
    const write: Write = { key: turnKey(teamId, personId), change: { set: { turnAt } }, when: [['turnAt', '=', was]], named: 'turn' }
    const outcome = await commit(ctx, { writes: [write], events: [] })
    if (outcome.done) return { personId, turnAt, was }
    known = (await membersOfTeam(ctx, teamId)).filter((member) => there.has(member.personId))
    return outrun
  })
}

/** Takes back a turn that came to nothing, unless the member has been given another since. */
export async function giveTurnBack(ctx: Context, teamId: string, { personId, turnAt, was }: Turn): Promise<void> {
  const write: Write = { key: turnKey(teamId, personId), change: { set: { turnAt: was } }, when: [['turnAt', '=', turnAt]], named: 'turn' }
  await commit(ctx, { writes: [write], events: [] })
}

const byWait = (a: Member, b: Member) => (a.turnAt === b.turnAt ? (a.personId < b.personId ? -1 : 1) : a.turnAt < b.turnAt ? -1 : 1)

// Later than everybody's last turn, even one in this same millisecond or by a clock ahead of ours.
const behind = (ctx: Context, members: readonly Member[]) =>
  new Date(Math.max(ctx.clock.now(), ...members.map(({ turnAt }) => (turnAt ? Date.parse(turnAt) + 1 : 0)))).toISOString()
