import type { CaseRow } from '../../../contract/cases/row'
import { findPersons, maskedName, phoneOf } from '../../people/lookup'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { askerKeysOf } from '../case/found'
import { kindOf } from '../case/kinds'
import { isStaff, relationsOf } from '../case/people'
import { findReadableCases } from '../case/store'
import { rowOf } from '../case/stored'
import { viewRow } from './row'
import { sightOf } from './sight'

/**
 * A case as a search shows it: whose it is, masked; `stale` are the keys in the index of a name or phone that its requester has no
 * more, and `phone` is what they have now.
 */
type FoundCase = { row: CaseRow; whose: string | null; stale: string[]; phone: string | undefined }

/** The cases with these ids on which the caller is staff, in that order. */
export async function foundCases(ctx: Context, caller: Caller, caseIds: string[]): Promise<FoundCase[]> {
  const cases = await findReadableCases(ctx, caseIds)
  const people = await findPersons(
    ctx,
    cases.map(({ requesterId }) => requesterId),
  )
  return cases.flatMap((item) => {
    const duty = relationsOf(item, caller).filter((relation) => isStaff(kindOf(item.kind), [relation]))
    if (duty.length === 0) return []
    const asker = people.get(item.requesterId)
    const now = askerKeysOf(ctx, asker)
    return [
      {
        row: viewRow(rowOf(item), sightOf(kindOf(item.kind), caller, duty), ctx.clock.now()),
        whose: maskedName(item.onBehalfOf ?? asker),
        stale: item.askerKeys.filter((key) => !now.includes(key)),
        phone: asker && phoneOf(ctx, asker),
      },
    ]
  })
}
