import type { Action } from '../../../contract/cases/kind'
import { kindNamed, kinds } from '../../../contract/cases/kinds/kinds'
import type { Relation } from '../../../contract/cases/relations'
import type { CaseRow } from '../../../contract/cases/row'
import { presumed } from './next'

/** The most cases that one act is done on at once. */
export const mostTogether = 20

/** An action that gives cases to somebody: to a worker of their team, or to another team. */
export interface Giving {
  action: string
  to: 'worker' | 'team'
}

function givingBy(name: string, { asks = {} }: Action): Giving[] {
  const { worker, team, note, ...others } = asks
  if (Object.keys(others).length > 0 || note === 'required') return []
  return worker === 'required' ? [{ action: name, to: 'worker' }] : team === 'required' ? [{ action: name, to: 'team' }] : []
}

// Who is in a case's team usually is in the one that leads it; the API decides.
const relationsOf = (relation: Relation): Relation[] => (relation === 'team' ? ['team', 'lead'] : [relation])

/** The acts of giving that all of these cases allow somebody in this relation now, judging by the table alone. */
export function together(rows: readonly Pick<CaseRow, 'kind' | 'state'>[], relation: Relation): Giving[] {
  const each = rows.map(({ kind: name, state }) => {
    const kind = kindNamed(name)
    return presumed(kind, state, relationsOf(relation)).flatMap((action) => givingBy(action, kind?.actions[action] ?? nothing))
  })
  const [first = [], ...others] = each
  return first.filter((one) => others.every((those) => those.some(({ action, to }) => action === one.action && to === one.to)))
}

const nothing: Action = { from: [], to: null, who: [] }

/** Whether somebody in this relation may give cases of a kind, or of any, to others at all. */
export const mayGive = (relation: Relation, kind: string | undefined): boolean =>
  kinds
    .filter(({ name }) => kind === undefined || name === kind)
    .some(({ name, states }) => Object.keys(states).some((state) => together([{ kind: name, state }], relation).length > 0))
