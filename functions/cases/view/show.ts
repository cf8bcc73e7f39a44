import type { Case } from '../../../contract/cases/case'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { refuse } from '../../platform/refuse'
import { relationsOf } from '../case/people'
import { readCase } from '../case/read'
import { viewCase } from './case'

/** A case as the caller may see it now; refuses NOT_FOUND for strangers. */
export async function showCase(ctx: Context, caller: Caller, caseId: string): Promise<Case> {
  const whole = await readCase(ctx, caseId)
  const concerns = whole && relationsOf(whole.item, caller, { follows: whole.followers.has(caller.id) }).length > 0
  if (!whole || !concerns) throw refuse('NOT_FOUND')
  return viewCase(ctx, caller, whole)
}
