import { audienceOf, type Kept } from '../../../contract/cases/parts/kept'
import type { Place } from '../../../contract/cases/place'
import type { CaseRow } from '../../../contract/cases/row'
import { toInstant } from '../../../contract/time'
import type { Caller } from '../../platform/caller'
import { kindOf } from '../case/kinds'
import { isLate } from '../case/lists/queue.rules'
import { relationsOf } from '../case/people'
import { rowOf, type StoredCase, type StoredRow } from '../case/stored'
import { categoryInBoth } from '../kinds/words'
import { audienceOfField, type Sight, sightOf } from './sight'

/** A row of the caller's own list at a moment (milliseconds). */
export function viewMine(item: StoredCase, caller: Caller, now: number): CaseRow {
  const own = relationsOf(item, caller)
  const sight = sightOf(kindOf(item.kind), caller, own.length > 0 ? own : relationsOf(item, caller, { follows: true }))
  const called = sight.kind.confidential ? undefined : categoryInBoth(item.kind, item.category)
  return { ...viewRow(rowOf(item), sight, now), where: whereFor(item, sight), called }
}

/** A row of a list at a moment (milliseconds), for somebody who may see where the case is. */
export function viewRow(row: StoredRow, sight: Sight, now: number): CaseRow {
  const { id, number, kind, state, category, service, level, createdAt, updatedAt, callSince, workerId, parts } = row
  return {
    id,
    number,
    kind,
    state,
    category,
    service: sight.sees(audienceOfField(sight.kind, 'service')) ? service : undefined,
    level,
    where: { words: row.placeWords, place: row.place, public: row.public },
    createdAt,
    updatedAt,
    dueAt: row.runsOutAt && toInstant(Date.parse(row.runsOutAt)),
    late: isLate(row, now),
    callSince: sight.sees('staff') ? callSince : null,
    workerId: sight.sees('details') ? workerId : null,
    teamId: sight.sees('staff') ? row.team : undefined,
    parts: visibleParts(parts, sight),
  }
}

/** The kept parts that may be seen. */
export const visibleParts = (kept: readonly Kept[], sight: Sight): Kept[] => kept.filter(({ part }) => sight.sees(audienceOf(part)))

/** Where a case is; those who may not see the exact place see the stairwell or the public place, without what somebody wrote of it. */
export function whereFor(item: StoredCase, sight: Sight): CaseRow['where'] {
  if (sight.sees(audienceOfField(sight.kind, 'place'))) return { words: item.placeWords, place: item.place, public: item.public }
  return { words: item.nearWords, place: item.public ? withoutWords(item.place) : null, public: item.public }
}

function withoutWords(place: Place | null): Place | null {
  if (place === null || 'householdId' in place) return null
  const { where: _, ...known } = place
  return known
}
