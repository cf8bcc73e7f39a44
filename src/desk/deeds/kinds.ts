import { t } from '@lingui/core/macro'
import type { Role } from '../../../contract/people'
import { sayRelation } from '../../cases/words'

type Say = () => string

/** How the desk speaks of a kind to the staff who work on it. */
interface DeskWords {
  /** Cases that nobody has taken yet. */
  pool: Say
  /** Opens another case from one, and when that is of use. */
  split: Say
  splitWhen: Say
  splitDone(number: string): string
}

const words: Readonly<Record<'repair' | 'station', DeskWords>> = {
  repair: {
    pool: () => t`待接单`,
    split: () => t`拆出一件`,
    splitWhen: () => t`一次报了两样，分开来办，照片都带过去。`,
    splitDone: (number) => t`拆好了，新的一件是 ${number}。`,
  },
  station: {
    pool: () => t`还没人受理`,
    split: () => t`另开一件`,
    splitWhen: () => t`一次问了两件事，分开来办。`,
    splitDone: (number) => t`另开好了，新的一件是 ${number}。`,
  },
}

/** The words of a kind; those of repairs where kinds are mixed or have none of their own. */
export const deskWords = (kind: string | undefined): DeskWords => (kind === 'station' ? words.station : words.repair)

const workedBy = { serviceWorker: 'repair', stationWorker: 'station' } as const

/** The one kind on which somebody with these roles works in a team; undefined for none, and for several. */
export function kindWorkedBy(roles: readonly Role[]): string | undefined {
  const kinds = Object.entries(workedBy).flatMap(([role, kind]) => (roles.includes(role as Role) ? [kind] : []))
  return kinds.length === 1 ? kinds[0] : undefined
}

/** What a kind calls those who work on it together. */
export const sayTeam = (kind = 'repair') => sayRelation(kind, 'team')
