import { t } from '@lingui/core/macro'
import type { Relation } from '../../../contract/cases/relations'
import type { Queue } from '../../../contract/cases/row'
import type { Role } from '../../../contract/people'
import type { Teams } from '../../teams/lookup'
import { kindWorkedBy, sayTeam } from '../deeds/kinds'

/** A queue that a person may look at, and what they are to the cases in it. */
export interface QueueChoice {
  key: string
  queue: Exclude<Queue, 'mine'>
  of?: string
  label: string
  relation: Relation
  /** The kind of the cases in it, where it holds one only. */
  kind?: string
}

/** The queues a person may look at: repairers see their own first, grid workers their grid's, managers all cases. */
export function choicesOf(roles: readonly Role[], known: Teams | undefined): QueueChoice[] {
  const kind = kindWorkedBy(roles)
  const own: QueueChoice = { key: 'worker', queue: 'worker', label: t({ message: '我的', context: 'queue' }), relation: 'worker', kind }
  const all: QueueChoice[] = roles.includes('manager') ? [{ key: 'all', queue: 'all', label: t`全部`, relation: 'manager' }] : []
  const grids = roles.includes('gridWorker') ? unitsOf(known?.grids, known?.mine.grids, t`网格`) : []
  const teams =
    roles.includes('serviceWorker') || roles.includes('stationWorker') ? unitsOf(known?.teams, known?.mine.teams, sayTeam(kind)) : []
  return [
    ...all,
    ...grids.map((unit): QueueChoice => ({ ...unit, queue: 'grid', relation: 'grid' })),
    own,
    ...teams.map((unit): QueueChoice => ({ ...unit, queue: 'team', relation: 'team', kind })),
  ]
}

/** A single unit gets the generic label and need not be named to the API; several are labelled with their names. */
function unitsOf(units: readonly { id: string; name: string }[] = [], mine: readonly string[] = [], word: string) {
  const own = units.filter(({ id }) => mine.includes(id))
  if (own.length <= 1) return [{ key: word, of: undefined, label: word }]
  return own.map(({ id, name }) => ({ key: id, of: id, label: name }))
}
