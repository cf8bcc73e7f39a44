import type { Case } from '../../contract/cases/case'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { show } from './view/show'

/** A case with its timeline, as far as it concerns the caller. */
export async function getCase(ctx: Context, { caseId }: { caseId: string }): Promise<Case> {
  return show(ctx, mustBeLoggedIn(ctx), caseId)
}
