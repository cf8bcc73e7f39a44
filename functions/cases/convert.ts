import type { Case } from '../../contract/cases'
import type { Form } from '../../contract/kinds/kind'
import { communityOf } from '../communities/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { attachUploads } from '../uploads/lookup'
import { concerned, newCase, submitted } from './create'
import { kindOf, parseForm } from './form'
import { isStaff, relationsOf } from './relations'
import { show } from './show'
import { caseEvent, findCase, putAsked, writesOf } from './store'
import type { StoredCase } from './stored'

// The first case's files stay attached to it and both show them; what is new has to be the caller's own.
function newFiles({ photos = [], voice }: Form, from: Form): string[] {
  const known = new Set([...(from.photos ?? []), from.voice])
  return [...photos, ...(voice === undefined ? [] : [voice])].filter((id) => !known.has(id))
}

type Input = { requestId: string; caseId: string; kind: string; form: Record<string, unknown> }

/**
 * Another case out of one, of another kind or, to split it, of the same. Place, photos and voice of the first go along unless
 * the form has its own; both stay linked, and whoever asked for the first has asked for the second.
 */
export async function convertCase(ctx: Context, input: Input): Promise<Case> {
  const caller = mustBeLoggedIn(ctx)
  const from = await findCase(ctx, input.caseId)
  const relations = from ? relationsOf(from, caller) : []
  if (!from || relations.length === 0) throw refuse('NOT_FOUND')
  if (!isStaff(relations)) throw refuse('NOT_ALLOWED')
  const kind = kindOf(input.kind)
  const { place, photos, voice, text } = from.form
  const carried = Object.fromEntries(
    Object.entries({ place, photos, voice, text }).filter(([name]) => kind.form.some((field) => field.name === name)),
  )
  const form = parseForm(kind, { ...carried, ...input.form })
  const request = { verb: 'convertCase', input }
  const before = await findResult(ctx, request)
  if (before) return show(ctx, caller, String(before.caseId))

  const { item: made, hours } = await newCase(ctx, caller, { kind, form })
  const same = kind.name === from.kind
  const item: StoredCase = {
    ...made,
    requesterId: from.requesterId,
    reportedBy: from.reportedBy,
    onBehalfOf: from.onBehalfOf,
    links: [{ caseId: from.id, number: from.number, kind: from.kind, how: same ? 'splitFrom' : 'convertedFrom' }],
  }
  const fromAfter: StoredCase = {
    ...from,
    links: [...from.links, { caseId: item.id, number: item.number, kind: item.kind, how: same ? 'splitTo' : 'convertedTo' }],
    updatedAt: item.createdAt,
    version: from.version + 1,
  }
  const relation = relations[0] ?? 'manager'
  const outcome = await commit(ctx, {
    request: { ...request, result: { caseId: item.id } },
    writes: [
      ...writesOf(ctx, { kind, after: item, hours }),
      ...putAsked(concerned(item), item.id),
      ...attachUploads(ctx, { uploadIds: newFiles(form, from.form), ownerId: caller.id, subject: item.id }),
      ...writesOf(ctx, { kind: kindOf(from.kind), before: from, after: fromAfter, hours: (await communityOf(ctx)).hours }),
    ],
    events: [
      submitted(item),
      caseEvent(fromAfter, 'linked', { facts: { how: same ? 'splitTo' : 'convertedTo', other: item.id, relation } }),
    ],
  })
  if (!outcome.done) throw refuse(outcome.failures.some(({ name }) => name === 'upload') ? 'UPLOAD_UNKNOWN' : 'SERVICE_BUSY')
  return show(ctx, caller, String(outcome.result.caseId))
}
