import {
  boundaries,
  browser,
  buildWeapp,
  cloud,
  deadCode,
  deadCodeShipped,
  lint,
  looks,
  model,
  openapi,
  store,
  types,
  unit,
  weapp,
} from './list'
import { close, type Outcome, runLanes } from './parts'

/** What `npm test` runs once its set-up is done: the parts of `npm run check`, then all that takes longer. */
const outcomes: Outcome[] = await runLanes([
  [lint, types, unit, cloud],
  [boundaries, deadCode, deadCodeShipped, openapi, buildWeapp, model],
])
outcomes.push(...(await runLanes([[store]])))
// Each brings up a product of its own and often waits for it: two lanes as long as each other fill two cores.
outcomes.push(...(await runLanes([[looks], [weapp, browser]])))
close(outcomes)
