import type { CaseRow } from '../../../contract/cases/row'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { pagesOf } from '../../platform/pages'
import { releasing } from '../after/leave'
import { kindOf } from '../case/kinds'
import { findQueue } from '../case/lists/queues'
import { isStaff, relationsOf } from '../case/people'
import { findReadableCases } from '../case/store'
import { rowOf, type StoredCase } from '../case/stored'
import { viewRow } from './row'
import { sightOf } from './sight'

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
