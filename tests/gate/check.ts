import { boundaries, deadCode, deadCodeShipped, lint, types, unit } from './list'
import { close, runLanes } from './parts'

/** `npm run check`: what must hold before a commit. The tests have two workers and fill what the other lanes leave. */
close(await runLanes([[unit], [types, lint], [boundaries, deadCode, deadCodeShipped]]))
