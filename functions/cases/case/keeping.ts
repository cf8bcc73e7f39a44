import type { Action, Form, Kind, TimeLimit } from '../../../contract/cases/kind'
import type { Kept, PartFacts } from '../../../contract/cases/parts/kept'
import type { Context } from '../../platform/context'
import type { Moving, Part } from '../parts/part'
import { parts } from '../parts/parts'
import { kindOf } from './kinds'
import type { StoredCase } from './stored'

type Changed = Partial<StoredCase> & Pick<StoredCase, 'parts' | 'people'>

const named = Object.entries(parts)
const keptOf = (item: Pick<StoredCase, 'parts'>, name: string): Kept | undefined => item.parts.find(({ part }) => part === name)

/** Whether what the case keeps of its parts permits an action. */
export const partsAllow = (action: Action, item: StoredCase): boolean =>
  named.every(([name, { may }]) => may?.(keptOf(item, name), action) ?? true)

/** What a new case keeps of its parts, and the limits of its clocks that they set. */
export async function begunParts(ctx: Context, asked: { kind: Kind; form: Form }) {
  const begun = await Promise.all(named.map(([, { begin }]) => begin?.(ctx, asked)))
  return {
    changed: withParts(begun.flatMap((each) => each?.kept ?? [])),
    limits: Object.assign({}, ...begun.map((each) => each?.limits)) as Readonly<Record<string, TimeLimit>>,
  }
}

/** What a move changes in the parts that the case keeps, and in the case itself through them. */
export function changesOfParts(moving: Moving): Changed {
  const kept = named.flatMap(([name, part]) => keptAfter(part, keptOf(moving.before, name), moving) ?? [])
  return Object.assign(withParts(kept), ...asked(moving).map(({ change }) => change?.(moving)))
}

const keptAfter = ({ keep }: Part, before: Kept | undefined, moving: Moving) => (keep ? keep(before, moving) : before)

/** The facts that its parts add to a move's event. */
export const factsOfParts = (moving: Moving): PartFacts => Object.assign({}, ...asked(moving).map(({ tell }) => tell?.(moving)))

/**
 * Whether a case is about somebody alone, so that whatever was written on it is about them: a confidential one that they asked for, or
 * that was reported for them.
 */
export const isAboutAlone = ({ kind, requesterId, reportedBy, reportedOnDuty }: StoredCase, personId: string): boolean =>
  (kindOf(kind).confidential ?? false) && requesterId === personId && !(reportedOnDuty && reportedBy === personId)

/** What a case keeps after somebody on it was deleted. */
export const withoutPerson = (item: StoredCase, personId: string): Changed =>
  withParts(
    item.parts.flatMap(
      (kept) => (parts[kept.part]?.forget ?? ((same: Kept) => same))(kept, { personId, item, alone: isAboutAlone(item, personId) }) ?? [],
    ),
  )

/** The parts that an action asks for or acts on. */
export const partsOf = ({ asks = {}, does = {} }: Action): Part[] =>
  named.flatMap(([name, part]) => (name in asks || name in does ? [part] : []))

const asked = ({ action }: Moving) => partsOf(action)

const withParts = (kept: Kept[]): Changed => ({
  parts: kept,
  people: kept.flatMap((each) => parts[each.part]?.people?.(each) ?? []),
})
