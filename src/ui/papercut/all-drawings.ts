import type { Drawing } from './drawing'
import * as community from './drawings/community'
import * as festivals from './drawings/festivals'
import * as people from './drawings/people'
import * as repairs from './drawings/repairs'
import * as services from './drawings/services'
import * as signs from './drawings/signs'

/** Every motif by name, grouped by the style sheet it is compiled into; no drawing code reaches a phone. */
export const drawingsBySheet: Record<'motifs' | 'service-motifs', Record<string, Drawing>> = {
  motifs: { ...festivals, ...community, ...people, ...signs },
  'service-motifs': { ...services, ...repairs },
}
