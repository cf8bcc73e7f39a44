import { boundaries, buildH5, buildWeapp, deadCode, deadCodeShipped, gate, lint, openapi, tests, testsOf, types } from './list'
import { close, type Outcome, type Part, runLanes } from './parts'

const areas = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (process.argv.includes('--full')) process.env.FULL = '1'

/**
 * What `npm test` runs once its set-up is done: all there is, or with names of areas all tests that belong to these.
 * `--full` looks at every page in all combinations of settings, and plays the long models.
 */
const outcomes: Outcome[] = []
for (const lanes of areas.length > 0 ? testsOfAreas() : everything()) outcomes.push(...(await runLanes(lanes)))
close(outcomes)

/** One step after the other, the lanes of a step side by side, each as long as the other. */
function everything(): Part[][][] {
  return [
    [
      [types, gate, openapi],
      [buildWeapp, buildH5, boundaries, lint, deadCode, deadCodeShipped],
    ],
    [[tests]],
  ]
}

function testsOfAreas(): Part[][][] {
  return [[[buildWeapp], [buildH5]], [areas.map(testsOf)]]
}
