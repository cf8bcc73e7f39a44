import type { Case } from '../../../contract/cases/case'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { refuse } from '../../platform/refuse'
import { kindOf } from '../case/form'
import { readCase, type WholeCase } from '../case/read'
import { relationsOf } from '../case/relations'
import { viewCase } from './view'

/**
 * A case to who just did something to it: as they may see it now, or, when it is theirs no more, as they left it and with their
 * own entries only; `mine` is empty then. What went through is never answered with NOT_FOUND, however often it is sent.
 */
export async function showDone(ctx: Context, caller: Caller, caseId: string): Promise<Case> {
  const whole = await readCase(ctx, caseId)
  if (!whole) throw refuse('NOT_FOUND')
  const view = await viewCase(ctx, caller, { whole, kind: kindOf(whole.item.kind) })
  const concerns = relationsOf(whole.item, caller, { follows: whole.followers.has(caller.id) }).length > 0
  return concerns ? view : asLeft(view, caller, whole)
}

const resting = { state: 'paused', at: null, assumed: false } as const

// What became of it since, and by whom, is no longer theirs to see.
function asLeft(view: Case, caller: Caller, { events }: WholeCase): Case {
  const last = events.filter(({ actor }) => actor === caller.id).at(-1)
  const leftAt = last?.occurredAt ?? view.createdAt
  return {
    ...view,
    state: last === undefined ? view.state : String(last.facts.state),
    updatedAt: leftAt,
    enteredAt: leftAt,
    closedAt: null,
    dueAt: null,
    late: false,
    deadlines: { answer: resting, update: null, solution: resting },
    worker: null,
    workerId: null,
    visit: null,
    pausedFor: null,
    referral: null,
    declined: null,
    timeline: view.timeline.filter(({ by }) => by.me),
  }
}
