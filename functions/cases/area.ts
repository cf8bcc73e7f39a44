import { caseDeliveries } from './after/deliver'
import { dueCases } from './after/tick'
import { caseEvents } from './events'
import { casesRoutes } from './routes'
import { caseSentences } from './sentences'

export const casesArea = {
  routes: casesRoutes,
  events: caseEvents,
  deliveries: caseDeliveries,
  sweeps: [dueCases],
  sentences: caseSentences,
}
