import type { Action, Kind } from '../../../../contract/cases/kind'
import { kinds } from '../../../../contract/cases/kinds/kinds'

const gives = ({ does, asks }: Action) => does?.worker === 'take' || asks?.worker !== undefined
const frees = ({ does }: Action) => does?.worker === 'free'

/** The states in which a case may have a worker. */
function statesWithWorker({ actions }: Kind): Set<string> {
  const all = Object.values(actions)
  const states = new Set(all.flatMap((action) => (gives(action) && action.to !== null ? [action.to] : [])))
  for (const state of states)
    for (const action of all) if (action.from.includes(state) && !frees(action) && action.to) states.add(action.to)
  return states
}

test.each(kinds.map((kind: Kind) => [kind.name, kind] as const))(
  '%s says what becomes of a case wherever it waits for a worker who may leave',
  (_name, kind) => {
    const all = Object.values(kind.actions)
    const waiting = [...statesWithWorker(kind)].filter(
      (state) => kind.states[state]?.open && all.some(({ who, from }) => who.includes('worker') && from.includes(state)),
    )

    const stuck = waiting.filter(
      (state) => !all.some((action) => action.who.includes('clock') && frees(action) && action.from.includes(state)),
    )

    expect(waiting).not.toEqual([])
    expect(stuck).toEqual([])
  },
)
