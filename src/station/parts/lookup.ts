import type { Service } from '../../../contract/catalogue/catalogue'
import { daysUntil } from '../../platform/words/times'

/** A text that nobody has compared with its sources for longer than this may be wrong by now. */
const trustedDays = 180

/** Whether it is time to compare a service with its sources again. */
export const isUnchecked = ({ checkedOn }: Pick<Service, 'checkedOn'>) => daysUntil(checkedOn) < -trustedDays
