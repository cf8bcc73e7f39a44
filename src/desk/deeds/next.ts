import type { Action, Kind } from '../../../contract/cases/kind'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import type { Relation } from '../../../contract/cases/relations'
import type { CaseRow } from '../../../contract/cases/row'

/** The natural next step among the allowed actions; taking the case oneself comes first. */
export function nextStep(kind: Kind | undefined, state: string, allowed: readonly string[]): string | undefined {
  if (kind === undefined) return undefined
  const onward = allowed.flatMap((name) => {
    const action = kind.actions[name]
    const far = action && distance(kind, state, action)
    return far === undefined ? [] : [{ name, far: action?.does?.worker === 'take' ? 0 : far }]
  })
  return onward.sort((a, b) => a.far - b.far)[0]?.name
}

/** How many steps an action leads ahead; undefined if it leads back or aside, or ends a case that has only just begun. */
function distance({ states }: Kind, state: string, { to, clock, asks }: Action): number | undefined {
  const [here, there] = [states[state], to === null ? undefined : states[to]]
  if (here === undefined || there === undefined || to === state || asks?.merge) return undefined
  if (clock === 'resume' && there.waitsFor === 'staff') return there.step < here.step ? 3 : 1
  const far = there.step - here.step
  if (!here.open) return far === 0 ? 1 : undefined
  return far > 0 && far <= 2 && there.waitsFor !== 'others' ? far : undefined
}

/** The actions a person may presumably take, judging by the table alone; the API decides. */
export function presumed(kind: Kind | undefined, state: string, relations: readonly Relation[]): string[] {
  return Object.entries(kind?.actions ?? {}).flatMap(([name, { from, who }]) =>
    from.includes(state) && who.some((relation) => relations.includes(relation)) ? [name] : [],
  )
}

/** The action available in one tap on a row without a worker: accept it, or take it. */
export function quickStep(row: CaseRow, relation: Relation): string | undefined {
  const kind = kindNamed(row.kind)
  if (row.workerId !== null) return undefined
  const name = nextStep(kind, row.state, presumed(kind, row.state, [relation]))
  const asks = name === undefined ? undefined : kind?.actions[name]?.asks
  return Object.values(asks ?? {}).includes('required') ? undefined : name
}
