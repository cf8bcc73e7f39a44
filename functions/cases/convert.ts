import type { Case } from '../../contract/cases/case'
import type { Form, Kind } from '../../contract/cases/kind'
import type { Relation } from '../../contract/cases/relations'
import type { casesContract } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { communityOf } from '../communities/lookup'
import { again, outrun } from '../platform/again'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { attachUploads } from '../uploads/lookup'
import { newCase, submittedEvent } from './case/begin'
import { parseForm } from './case/form'
import { kindOf } from './case/kinds'
import { isStaff, relationsOf } from './case/people'
import { caseEvent, findCase, writesOf } from './case/store'
import type { StoredCase } from './case/stored'
import { showDone } from './view/left'

type Input = InputOf<typeof casesContract.convert>

const mostTries = 6

/**
 * Opens another case from one, of another kind or, to split it, of the same. Place, text, photos and voice are carried over
 * unless the form has its own. The two are linked and have the same requester.
 */
export async function convertCase(ctx: Context, input: Input): Promise<Case> {
  const caller = mustBeLoggedIn(ctx)
  return showDone(ctx, caller, await again(mostTries, () => tryToConvert(ctx, caller, input)))
}

/** The id of the new case; `outrun` when the first changed in the meantime. */
async function tryToConvert(ctx: Context, caller: Caller, input: Input): Promise<string | typeof outrun> {
  const request = { verb: 'convertCase', input }
  const before = await findResult(ctx, request)
  if (before) return String(before.caseId)
  const from = await findCase(ctx, input.caseId)
  const relations = from ? relationsOf(from, caller) : []
  const relation = relations.find((each) => each !== 'requester')
  if (!from || relations.length === 0) throw refuse('NOT_FOUND')
  if (!relation || !isStaff(kindOf(from.kind), relations)) throw refuse('NOT_ALLOWED')
  const kind = kindOf(input.kind)
  const form = parseForm(kind, { ...carriedForm(kind, from), ...input.form })
  const { item: made, hours } = await newCase(ctx, caller, { kind, form })
  const { item, fromAfter } = linkCases(made, from)
  const outcome = await commit(ctx, {
    request: { ...request, result: { caseId: item.id } },
    writes: [
      ...writesOf(ctx, { kind, after: item, hours }),
      ...attachUploads(ctx, { uploadIds: newFiles(form, from.form), ownerId: caller.id, subject: item.id }),
      ...writesOf(ctx, { kind: kindOf(from.kind), before: from, after: fromAfter, hours: (await communityOf(ctx)).hours }),
    ],
    events: [submittedEvent(item, relation), linkedEvent(fromAfter, relation)],
  })
  if (outcome.done) return String(outcome.result.caseId)
  if (outcome.failures.some(({ name }) => name === 'upload')) throw refuse('UPLOAD_UNKNOWN')
  return outrun
}

/** The fields of the first case's form that the new kind has as well. */
function carriedForm(kind: Kind, from: StoredCase): Record<string, unknown> {
  const { place, photos, voice, text } = from.form
  // What somebody told a confidential kind in confidence goes no further: staff say in their own words what others need to know.
  const told = kindOf(from.kind).confidential && !kind.confidential ? {} : { photos, voice, text }
  const known = Object.entries({ place, ...told }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known.filter(([name]) => kind.form.some((field) => field.name === name)))
}

// The first case's files stay attached to it and both cases show them; new files must be the caller's own.
function newFiles({ photos = [], voice }: Form, from: Form): string[] {
  const known = new Set([...(from.photos ?? []), from.voice])
  return [...photos, ...(voice === undefined ? [] : [voice])].filter((id) => !known.has(id))
}

/** Both cases, linked to each other; the new one has the requester of the first. */
function linkCases(made: StoredCase, from: StoredCase): { item: StoredCase; fromAfter: StoredCase } {
  const [away, back] = made.kind === from.kind ? (['splitTo', 'splitFrom'] as const) : (['convertedTo', 'convertedFrom'] as const)
  const { requesterId, reportedBy, reportedOnDuty, onBehalfOf, askerKeys } = from
  return {
    item: {
      ...made,
      requesterId,
      reportedBy,
      reportedOnDuty,
      onBehalfOf,
      askerKeys,
      links: [{ caseId: from.id, number: from.number, kind: from.kind, how: back }],
    },
    fromAfter: {
      ...from,
      links: [...from.links, { caseId: made.id, number: made.number, kind: made.kind, how: away }],
      updatedAt: made.createdAt,
      version: from.version + 1,
    },
  }
}

function linkedEvent(fromAfter: StoredCase, relation: Relation) {
  const link = fromAfter.links.at(-1)
  if (!link) throw new Error('the converted case has no link')
  return caseEvent(fromAfter, 'linked', { facts: { how: link.how, other: link.caseId, relation } })
}
