import * as z from 'zod/mini'
import { communityOf } from '../../communities/lookup'
import { commit } from '../../platform/commit'
import { inCommunity } from '../../platform/community'
import type { Context } from '../../platform/context'
import type { NewEvent } from '../../platform/events'
import type { Sweep } from '../../platform/sweep'
import { callDueAt, dueShards } from '../case/due'
import { kindOf } from '../case/kinds'
import { caseEvent, writesOf } from '../case/store'
import { StoredCase } from '../case/stored'
import { fireClocks, runsOut } from '../clocks/case.rules'

const Due = z.extend(StoredCase, { communityId: z.string() })

/** Reports what falls due on the clocks of cases. */
export const dueCases: Sweep = {
  name: 'dueCases',
  index: 'due',
  partitions: dueShards,
  async each(services, item) {
    const { communityId, ...due } = Due.parse(item)
    await tellClocks(inCommunity(services, communityId), due)
    return 'done'
  },
}

// The version is the condition: the next tick looks again at a case that changed in the meantime, and nothing is reported twice.
async function tellClocks(ctx: Context, item: StoredCase): Promise<void> {
  const kind = kindOf(item.kind)
  const { hours } = await communityOf(ctx)
  const now = ctx.clock.now()
  const { clocks, fired } = fireClocks(kind, item.clocks, { hours, now })
  const call = callDueAt(kind, item)
  const calls = call !== null && call <= now
  const { at, late } = runsOut(clocks, { hours, now })
  const after: StoredCase = {
    ...item,
    clocks,
    late,
    runsOutAt: at === null ? null : new Date(at).toISOString(),
    callSince: calls ? new Date(now).toISOString() : item.callSince,
    version: item.version + 1,
  }
  const events: NewEvent[] = [...fired.map(({ clock, due }) => `${clock}.${due}`), ...(calls ? ['call'] : [])].map((what) => ({
    ...caseEvent(after, 'clock', { audience: 'staff', facts: { fired: what, relation: 'clock' } }),
    actor: null,
  }))
  await commit(ctx, { writes: writesOf(ctx, { kind, before: item, after, hours }), events })
}
