import type { Action, Kind } from '../../../contract/cases/kind'
import type { Relation } from '../../../contract/cases/relations'
import { type Refusal, refusal } from '../../../contract/refusals'
import { dayOf } from '../../../contract/time'
import type { Move } from '../parts/part'
import { changesOfParts, partsAllow } from './keeping'
import { actionOf } from './kinds'
import type { StoredCase } from './stored'

const oneDay = 86_400_000

/** The actions that somebody with these relations may do now (milliseconds), in the table's order. */
export function allowedActions(kind: Kind, item: StoredCase, asked: { relations: readonly Relation[]; now: number }): string[] {
  return Object.entries(kind.actions).flatMap(([name, action]) => (mayDo(kind, item, { ...asked, name, action }) ? [name] : []))
}

/** Why somebody with these relations cannot do an action now; undefined when they can. */
export function whyNotAct(kind: Kind, item: StoredCase, asked: Asked): Refusal | undefined {
  const action = actionOf(kind, asked.name)
  if (!action) return refusal('NOT_FOUND')
  if (mayDo(kind, item, { ...asked, action })) return undefined
  // Those who may never do it are told so, others what they can do now.
  if (relationFor(action, asked.relations) === undefined) return refusal('NOT_ALLOWED')
  if (isOwn(kind, asked)) return refusal('OWN_CASE')
  return refusal('ACTION_NOT_NOW', { state: item.state, allowed: allowedActions(kind, item, asked) })
}

type Asked = { name: string; relations: readonly Relation[]; now: number }

function mayDo(kind: Kind, item: StoredCase, { action, ...asked }: Asked & { action: Action }): boolean {
  const as = relationFor(action, asked.relations)
  if (!action.from.includes(item.state) || as === undefined || isOwn(kind, asked)) return false
  if (!partsAllow(action, item)) return false
  const { withinDaysOfClosing, afterDaysInState, onceADay } = action.guard ?? {}
  const since = (at: string | null | undefined) => (at ? asked.now - Date.parse(at) : 0)
  if (withinDaysOfClosing !== undefined && since(item.closedAt) > withinDaysOfClosing * oneDay) return false
  if (afterDaysInState !== undefined && since(item.enteredAt) < afterDaysInState * oneDay) return false
  const done = item.doneAt[onceKey(asked.name, as)]
  return !(onceADay && done !== undefined && dayOf(Date.parse(done)) >= dayOf(asked.now))
}

const isOwn = ({ askerMayNot = [] }: Kind, { name, relations }: Pick<Asked, 'name' | 'relations'>) =>
  askerMayNot.includes(name) && relations.includes('requester')

// Counted by relation: neighbours who urge leave the requester their own.
const onceKey = (name: string, as: Relation) => `${name}.${as}`

/** The case after a move, except for its clocks. */
export function movedCase(kind: Kind, item: StoredCase, move: Move): StoredCase {
  const action = actionOf(kind, move.name)
  if (!action) throw new Error(`${kind.name} has no action ${move.name}`)
  const state = action.to ?? item.state
  const entered = action.to !== null && action.to !== item.state
  const open = kind.states[state]?.open ?? false
  const wasOpen = kind.states[item.state]?.open ?? false
  return {
    ...item,
    ...changesOfParts({ kind, action, before: item, move }),
    state,
    enteredAt: entered ? move.at : item.enteredAt,
    closedAt: open ? null : wasOpen ? move.at : item.closedAt,
    callSince: entered ? null : item.callSince,
    doneAt: action.guard?.onceADay ? { ...item.doneAt, [onceKey(move.name, move.by.relation)]: move.at } : item.doneAt,
    updatedAt: move.at,
    version: item.version + 1,
  }
}

/** The relation in which somebody does an action: the first of theirs that the table names. */
export function actsAs(action: Action, relations: readonly Relation[]): Relation {
  const as = relationFor(action, relations)
  if (!as) throw new Error('the caller may not do this action')
  return as
}

const relationFor = ({ who }: Action, relations: readonly Relation[]) => who.find((relation) => relations.includes(relation))
