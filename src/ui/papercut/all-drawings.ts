import type { Drawing } from './drawing'
import * as community from './drawings/community'
import * as festivals from './drawings/festivals'
import * as repairs from './drawings/repairs'
import * as signs from './drawings/signs'
import * as station from './drawings/station'

/** Every motif by name. The app itself draws them from `motifs.scss`, so that none of this reaches a phone. */
export const drawings: Record<string, Drawing> = { ...festivals, ...community, ...repairs, ...station, ...signs }
