import { ORPCError } from '@orpc/server'
import type { CaseRow } from '../../contract/cases/row'
import type { Caller } from '../platform/caller'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { pagesOf } from '../platform/pages'
import { actOnCase } from './act'
import { releasing } from './after/leave'
import { actionOf, kindOf } from './case/kinds'
import { allowedActions } from './case/moves'
import { isStaff, relationsOf } from './case/people'
import { findQueue, findReadableCases } from './case/store'
import { rowOf, type StoredCase } from './case/stored'
import { viewRow } from './view/row'
import { sightOf } from './view/sight'

const casesAtOnce = 100

/** The open cases that wait for somebody as their worker, soonest deadline first, as they stand in the table. */
export async function casesInHands(ctx: Context, personId: string): Promise<StoredCase[]> {
  type Place = Parameters<typeof findQueue>[1]['after']
  const read = (after?: Place) => findQueue(ctx, { queue: 'worker', of: personId, limit: casesAtOnce, after })
  const all: StoredCase[] = []
  for await (const { rows } of pagesOf(read))
    all.push(
      ...(await findReadableCases(
        ctx,
        rows.map(({ id }) => id),
      )),
    )
  return all.filter((item) => item.workerId === personId && releasing(kindOf(item.kind), item) !== undefined)
}

/** A case as a row for somebody who is staff on it; undefined for everybody else. */
export function rowForStaff(ctx: Context, caller: Caller, item: StoredCase): CaseRow | undefined {
  const kind = kindOf(item.kind)
  const duty = relationsOf(item, caller).filter((relation) => isStaff(kind, [relation]))
  return duty.length === 0 ? undefined : viewRow(rowOf(item), sightOf(kind, caller, duty), ctx.clock.now())
}

type Handing = { item: StoredCase; to: string; requestId: string }

/**
 * Gives a case to another worker of its team by the ordinary action of its kind: the first that names a worker and that the caller may
 * do now. Returns the code of the refusal, undefined once it is in their hands.
 */
export async function handOver(ctx: Context, caller: Caller, { item, to, requestId }: Handing): Promise<string | undefined> {
  const kind = kindOf(item.kind)
  const allowed = allowedActions(kind, item, { relations: relationsOf(item, caller), now: ctx.clock.now() })
  const action = allowed.find((name) => actionOf(kind, name)?.asks?.worker === 'required')
  if (action === undefined) return 'ACTION_NOT_NOW'
  try {
    await actOnCase(ctx, { requestId: `hand-${hashOf([requestId, item.id, to]).slice(0, 40)}`, caseId: item.id, action, input: { worker: to } })
    return undefined
  } catch (error) {
    if (error instanceof ORPCError) return error.code
    throw error
  }
}
