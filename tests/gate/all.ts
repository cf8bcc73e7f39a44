import { boundaries, browser, buildWeapp, cloud, deadCode, deadCodeShipped, lint, model, openapi, store, types, unit, weapp } from './list'
import { close, type Outcome, runLanes } from './parts'

/** What `npm test` runs once its set-up is done: the parts of `npm run check`, then all that takes longer. */
const outcomes: Outcome[] = await runLanes([
  [lint, types, unit, cloud],
  [boundaries, deadCode, deadCodeShipped, openapi, buildWeapp, model],
])
for (const lane of [[store], [weapp], [browser]]) outcomes.push(...(await runLanes([lane])))
close(outcomes)
