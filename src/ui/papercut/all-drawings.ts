import type { Drawing } from './drawing'
import * as community from './drawings/community'
import * as festivals from './drawings/festivals'
import * as people from './drawings/people'
import * as services from './drawings/services'
import * as signs from './drawings/signs'

/** Every motif by name, in the style sheets they are drawn into: none of the drawing itself reaches a phone. */
export const drawingsBySheet: Record<'motifs' | 'service-motifs', Record<string, Drawing>> = {
  motifs: { ...festivals, ...community, ...people, ...signs },
  'service-motifs': services,
}
