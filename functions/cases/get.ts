import type { Case } from '../../contract/cases/case'
import type { casesContract } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { showCase } from './view/show'

/** A case with its timeline, as far as the caller may see it. */
export async function getCase(ctx: Context, { caseId }: InputOf<typeof casesContract.get>): Promise<Case> {
  return showCase(ctx, mustBeLoggedIn(ctx), caseId)
}
