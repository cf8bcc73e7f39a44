import { t } from '@lingui/core/macro'
import type { Level } from '../../contract/cases/kind'
import type { Relation } from '../../contract/cases/relations'
import { kindWords } from './kinds/kinds'

/** A word of a kind's table; what has none (an older app, a newer kind) is said by its code. */
const say = (kind: string, part: 'states' | 'actions' | 'categories' | 'options' | 'reasons', name: string) =>
  kindWords[kind]?.[part][name]?.() ?? name

export const sayKind = (kind: string) => kindWords[kind]?.name() ?? kind
/** The motif of a category's branch, or of the kind. */
export const motifOf = (kind: string, category = '') =>
  kindWords[kind]?.motifs?.[category.split('.')[0] ?? ''] ?? kindWords[kind]?.motif ?? 'wrench'
export const sayState = (kind: string, state: string) => say(kind, 'states', state)
export const sayAction = (kind: string, action: string) => say(kind, 'actions', action)
/** What an action has done: 师傅接单了. */
export const sayDeed = (kind: string, action: string) => kindWords[kind]?.deeds?.[action]?.() ?? sayAction(kind, action)
export const sayCategory = (kind: string, category: string) => say(kind, 'categories', category)
export const sayReason = (kind: string, reason: string) => say(kind, 'reasons', reason)
/** As colleagues say a state or a reason, where residents are told it in words of their own. */
export const sayForStaff = (kind: string, part: 'states' | 'reasons', name: string) =>
  kindWords[kind]?.forStaff?.[`${part}.${name}`]?.() ?? say(kind, part, name)
/** An option of a question of the form: `danger`, `gas`. */
export const sayOption = (kind: string, field: string, option: string) => say(kind, 'options', `${field}.${option}`)

const levels: Record<Level, () => string> = {
  danger: () => t`危险`,
  urgent: () => t`急`,
  ordinary: () => t`一般`,
  complex: () => t`复杂`,
}
export const sayLevel = (level: Level) => levels[level]()

const relations: Record<Relation, () => string> = {
  requester: () => t`报修人`,
  follower: () => t`一起跟进的邻居`,
  worker: () => t`师傅`,
  team: () => t`班组`,
  lead: () => t`牵头班组`,
  coUnit: () => t`协办班组`,
  grid: () => t`网格员`,
  manager: () => t`社区`,
  clock: () => t`系统提醒`,
}
export const sayRelation = (relation: Relation) => relations[relation]()
