import type { Context } from '../../platform/context'
import { refuse } from '../../platform/refuse'
import { claimTurn, giveTurnBack, noteTurn, spendTurn } from '../../teams/doors'
import { membersOfTeam, membersThere } from '../../teams/lookup'
import { asksFor } from '../case/people'
import { caseKey, turnKey } from '../case/store'
import type { StoredCase } from '../case/stored'
import type { Asked, Part, Prepared } from './part'

/**
 * Assigns a case: to the named member of its team, to whoever has waited longest for a turn, or to the member who takes it.
 * Each counts as a turn. Refuses WORKER_UNKNOWN, and OWN_CASE where a kind keeps askers from working on what they asked for.
 */
export const worker: Part = {
  async prepare(ctx, asked) {
    if (asked.action.does?.worker === 'take') return take(ctx, asked)
    const { worker: wanted } = asked.input
    if (wanted === undefined) return {}
    return wanted === 'rotation' ? assignNext(ctx, asked) : assign(ctx, asked, wanted)
  },
  change: ({ before, action, move: { by, workerId } }) => ({
    ...(action.does?.worker === 'take' && { workerId: by.id }),
    ...(action.does?.worker === 'free' && { workerId: null }),
    ...(workerId !== undefined && workerId !== before.workerId && { workerId }),
  }),
}

// The turn is written with the case: who has left the team meanwhile can't have it.
async function take(ctx: Context, asked: Asked): Promise<Prepared> {
  const [{ team }, personId] = [asked.item, asked.caller.id]
  if (!mayWork(asked, personId)) throw refuse('OWN_CASE')
  const members = await membersOfTeam(ctx, team)
  if (!members.some((member) => member.personId === personId)) throw refuse('NOT_ALLOWED')
  return { writes: [noteTurn(ctx, team, { personId, members })] }
}

async function assign(ctx: Context, asked: Asked, personId: string): Promise<Prepared> {
  const { team } = asked.item
  const members = await membersThere(ctx, team)
  if (!members.some((member) => member.personId === personId)) throw refuse('WORKER_UNKNOWN')
  if (!mayWork(asked, personId)) throw refuse('OWN_CASE')
  return { workerId: personId, writes: [noteTurn(ctx, team, { personId, members })] }
}

async function assignNext(ctx: Context, asked: Asked): Promise<Prepared> {
  const { id, team: teamId, version } = asked.item
  const claim = turnKey(id)
  const members = (await membersThere(ctx, teamId)).filter(({ personId }) => mayWork(asked, personId))
  const still = { key: caseKey(id), check: true, when: [['version', '=', version]], named: 'still' } as const
  const turn = await claimTurn(ctx, { teamId, members, claim, still })
  if (turn === 'nobody') throw refuse('WORKER_UNKNOWN')
  // The case has changed, so this try can't be written any more: it hears of its own earlier answer, or is decided anew.
  if (turn === 'late') return {}
  const claimed = { teamId, claim, turn }
  return { workerId: turn.personId, writes: spendTurn(claimed), undo: () => giveTurnBack(ctx, claimed) }
}

const mayWork = ({ kind, item }: { kind: Asked['kind']; item: StoredCase }, personId: string) =>
  kind.askerMayNot === undefined || !asksFor(item, personId)
