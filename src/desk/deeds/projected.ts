import type { Case } from '../../../contract/cases/case'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import { isHeld, type Outbox } from '../../platform/outbox.rules'
import { presumed } from './next'

/** The case as it will be once everything waiting on this phone is sent, so that the next step can be taken without a signal. */
export function projected(item: Case, box: Outbox): Case {
  const coming = box.filter(
    ({ about, action, refused }, at) => about === item.id && action !== null && refused === null && !isHeld(box, at),
  )
  return coming.reduce((before, { action }) => (action === null ? before : step(before, action)), item)
}

function step(item: Case, name: string): Case {
  const kind = kindNamed(item.kind)
  const action = kind?.actions[name]
  if (action === undefined || !action.from.includes(item.state)) return item
  const mine: Case['mine'] = action.does?.worker === 'take' && !item.mine.includes('worker') ? [...item.mine, 'worker'] : item.mine
  const state = action.to ?? item.state
  return { ...item, state, mine, allowed: presumed(kind, state, mine) }
}
