import { boundaries, deadCode, deadCodeShipped, lint, types, unit } from './list'
import { close, runLanes } from './parts'

/** `npm run check`: what must hold before a commit. */
close(
  await runLanes([
    [lint, types, boundaries],
    [deadCode, deadCodeShipped, unit],
  ]),
)
