import { t } from '@lingui/core/macro'
import { kindWords } from './kinds/kinds'

/** A word from a kind's table; a code without a word (an older app, a newer kind) is shown as it is. */
const say = (kind: string, part: Said, name: string) => kindWords[kind]?.[part][name]?.() ?? name

type Said = 'states' | 'actions' | 'categories' | 'options' | 'reasons' | 'levels' | 'relations' | 'clocks'

export const sayKind = (kind: string) => kindWords[kind]?.name() ?? kind
/** The motif of a category's branch, or else of the kind. */
export function motifOf(kind: string, category = ''): string {
  const { motif = 'wrench', motifs = {} } = kindWords[kind] ?? {}
  return motifs[category] ?? motifs[category.split('.')[0] ?? ''] ?? motif
}
/** Whether people are asked, before they add a photo, that it shows no identity document. */
export const isCareful = (kind: string): boolean => kindWords[kind]?.careful ?? false
export const sayState = (kind: string, state: string) => say(kind, 'states', state)
export const sayAction = (kind: string, action: string) => say(kind, 'actions', action)
/** What an action did: 师傅接单了. */
export const sayDeed = (kind: string, action: string) => kindWords[kind]?.deeds?.[action]?.() ?? sayAction(kind, action)
export const sayCategory = (kind: string, category: string) => say(kind, 'categories', category)
export const sayReason = (kind: string, reason: string) => say(kind, 'reasons', reason)
/** A state or reason in the words used among colleagues, where residents read different ones. */
export const sayForStaff = (kind: string, part: 'states' | 'reasons', name: string) =>
  kindWords[kind]?.forStaff?.[`${part}.${name}`]?.() ?? say(kind, part, name)
/** An option of a question of the form: `danger`, `gas`. */
export const sayOption = (kind: string, field: string, option: string) => say(kind, 'options', `${field}.${option}`)

export const sayLevel = (kind: string, level: string) => say(kind, 'levels', level)
export const sayRelation = (kind: string, relation: string) => say(kind, 'relations', relation)
export const sayClock = (kind: string, clock: string) => say(kind, 'clocks', clock)
/** The kind's own wording in place of a part's; undefined if there is none. */
export const sayOwn = (kind: string, name: string): string | undefined => kindWords[kind]?.own?.[name]?.()
/** What is said once an action is done, to whoever did it. */
export const sayDone = (kind: string, action: string): string => {
  const words = sayAction(kind, action)
  return sayOwn(kind, `done.${action}`) ?? t`做好了：${words}`
}
