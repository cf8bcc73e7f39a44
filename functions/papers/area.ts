import { personEvents } from '../people/events'
import { deliver } from '../platform/delivery'
import { forgetPapers, oldPapers } from './clear'

/** What becomes of papers; the function `papers` makes them. */
export const papersArea = {
  deliveries: [deliver(personEvents.removed, 'forgetPapers', forgetPapers)],
  sweeps: [oldPapers],
}
