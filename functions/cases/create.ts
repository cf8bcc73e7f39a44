import type { Case } from '../../contract/cases/case'
import type { Form } from '../../contract/cases/kind'
import type { casesContract, OnBehalfOf } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { findPerson } from '../people/lookup'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import { attachUploads } from '../uploads/lookup'
import { newCase, submittedEvent } from './case/begin'
import { parseForm } from './case/form'
import { kindOf } from './case/kinds'
import { actsForOthers } from './case/people'
import { writesOf } from './case/store'
import { showCase } from './view/show'

type Input = InputOf<typeof casesContract.create>

const limit = { purpose: 'cases', most: 60, windowSeconds: 3600 }

/** Opens a case with a number, a lead team, a grid and its clocks. The same request again returns the same case. */
export async function createCase(ctx: Context, input: Input): Promise<Case> {
  const caller = mustBeLoggedIn(ctx)
  const kind = kindOf(input.kind)
  const form = parseForm(kind, input.form)
  const request = { verb: 'createCase', input }
  const before = await findResult(ctx, request)
  if (before) return showCase(ctx, caller, String(before.caseId))

  await countAgainst(ctx, limit, caller.id)
  const { item, hours } = await newCase(ctx, caller, {
    kind,
    form,
    onBehalfOf: await knownBeneficiary(ctx, { caller, onBehalfOf: input.onBehalfOf }),
  })
  const uploadIds = uploadsOf(form)
  const outcome = await commit(ctx, {
    request: { ...request, result: { caseId: item.id } },
    writes: [...writesOf(ctx, { kind, after: item, hours }), ...attachUploads(ctx, { uploadIds, ownerId: caller.id, subject: item.id })],
    events: [submittedEvent(item)],
  })
  if (!outcome.done) throw refuse('UPLOAD_UNKNOWN')
  return showCase(ctx, caller, String(outcome.result.caseId))
}

const uploadsOf = ({ photos = [], voice }: Form) => [...photos, ...(voice === undefined ? [] : [voice])]

// Only staff whose duty it is may act for somebody with a login; everybody else just names the person.
async function knownBeneficiary(
  ctx: Context,
  { caller, onBehalfOf }: { caller: Caller; onBehalfOf?: OnBehalfOf },
): Promise<OnBehalfOf | undefined> {
  if (!onBehalfOf?.personId) return onBehalfOf
  const person = actsForOthers(caller.roles) && (await findPerson(ctx, onBehalfOf.personId))
  return person ? onBehalfOf : { name: onBehalfOf.name }
}
