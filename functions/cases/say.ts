import type { Case } from '../../contract/cases/case'
import type { casesContract } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import { attachUploads } from '../uploads/lookup'
import { isFollower } from './case/followers'
import { kindOf } from './case/kinds'
import { relationsOf, sees } from './case/people'
import { caseEvent, findCase, putText } from './case/store'
import { showDone } from './view/left'

type Input = InputOf<typeof casesContract.say>

const limit = { purpose: 'messages', most: 60, windowSeconds: 600 }

/** Adds a message to a case in any state: no message is refused for coming late. Notes are for staff only. */
export async function sayOnCase(ctx: Context, input: Input): Promise<Case> {
  const caller = mustBeLoggedIn(ctx)
  const { caseId, text = null, photos = [], staffOnly = false } = input
  const request = { verb: 'sayOnCase', input }
  const [item, known] = await Promise.all([findCase(ctx, caseId), findResult(ctx, request)])
  if (item && known) return showDone(ctx, caller, caseId)
  const relations = item ? relationsOf(item, caller, { follows: await isFollower(ctx, caseId, caller.id) }) : []
  const [relation] = relations
  if (!item || !relation) throw refuse('NOT_FOUND')
  const audience = staffOnly ? 'staff' : 'asked'
  if (!sees(kindOf(item.kind), relations, audience)) throw refuse('NOT_ALLOWED')
  if (text === null && photos.length === 0) throw refuse('INPUT_INVALID', { fields: [{ path: 'text', problem: 'missing' }] })

  await countAgainst(ctx, limit, caller.id)
  const id = ctx.ids.make('evt')
  const event = caseEvent(item, staffOnly ? 'noted' : 'said', { id, audience: staffOnly ? 'staff' : 'person', facts: { relation } })
  const outcome = await commit(ctx, {
    request,
    writes: [putText(caseId, id, { text, photos }), ...attachUploads(ctx, { uploadIds: photos, ownerId: caller.id, subject: caseId })],
    events: [event],
  })
  if (!outcome.done) throw refuse('UPLOAD_UNKNOWN')
  return showDone(ctx, caller, caseId)
}
