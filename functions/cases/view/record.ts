import { keptOf } from '../../../contract/cases/parts/keptOf'
import type { RecordOutcome } from '../../../contract/cases/parts/record'
import type { Relation } from '../../../contract/cases/relations'
import { toInstant } from '../../../contract/time'
import type { StoredPerson } from '../../people/lookup'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { refuse } from '../../platform/refuse'
import { kindOf } from '../case/kinds'
import { relationsOf, sees } from '../case/people'
import { readCase, type WholeCase } from '../case/read'
import type { StoredCase } from '../case/stored'
import { kindInChinese, sayInChinese } from '../kinds/words'
import { peopleOf } from './case'

/** The written record of a case, with the names of those concerned in full. */
export type RecordOfCase = {
  item: StoredCase
  /** As what the caller sees it. */
  relation: Relation
  kind: string
  category: string
  askedAt: string
  /** Who asked, and who reported it for them; null if they gave no name. */
  name: string | null
  reporter: string | null
  records: { at: string; by: string | null; asked: string; done: string; outcome: RecordOutcome; next?: string }[]
  remarks: { at: string; text: string }[]
  /** The documents that were shown, by their ids of the catalogue. */
  documents: { document: string; how: 'photo' | 'seen' }[]
}

/**
 * The record of a case for those who may see it, the requester and the staff of the case. Refuses NOT_FOUND to everybody else, while
 * there is no record, and once the person it is about was deleted.
 */
export async function recordOf(ctx: Context, caller: Caller, caseId: string): Promise<RecordOfCase> {
  const whole = await readCase(ctx, caseId)
  const relations = whole ? relationsOf(whole.item, caller) : []
  const [relation] = relations
  if (!whole || relation === undefined || !sees(kindOf(whole.item.kind), relations, 'asked')) throw refuse('NOT_FOUND')
  const { item } = whole
  const people = await peopleOf(ctx, whole)
  const requester = people.get(item.requesterId)
  const records = recordsOf(whole, people)
  if (!requester || records.length === 0) throw refuse('NOT_FOUND')
  return {
    item,
    relation,
    kind: kindInChinese(item.kind),
    category: sayInChinese(item.kind, 'categories', item.category),
    askedAt: toInstant(Date.parse(item.createdAt)),
    name: item.onBehalfOf?.name ?? requester.name ?? null,
    reporter: (item.reportedBy !== null && people.get(item.reportedBy)?.name) || null,
    records,
    remarks: keptOf(item.parts, 'remark')?.remarks ?? [],
    documents: (keptOf(item.parts, 'documents')?.ticks ?? []).flatMap(({ document, how }) =>
      how === 'lacking' ? [] : [{ document, how }],
    ),
  }
}

/** The records, each with the name of whoever wrote it: the author of its event. */
function recordsOf({ item, events }: WholeCase, people: ReadonlyMap<string, StoredPerson>): RecordOfCase['records'] {
  const kept = keptOf(item.parts, 'record')?.records ?? []
  const writing = kept.length === 0 ? [] : events.filter(({ facts }) => facts.recorded !== undefined).slice(-kept.length)
  return kept.map((record, at) => ({ ...record, by: people.get(writing[at]?.actor ?? '')?.name ?? null }))
}
