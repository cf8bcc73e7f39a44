import { importDeliveries } from './deliver'
import { importEvents } from './events'
import { importSentences } from './sentences'
import { importsInTime } from './sweep'

/** Its routes are answered by the function `sheets`. */
export const importsArea = {
  events: importEvents,
  deliveries: importDeliveries,
  sweeps: [importsInTime],
  sentences: importSentences,
}
