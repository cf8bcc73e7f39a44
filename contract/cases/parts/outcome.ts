import { paragraph } from '../../text'
import type { Part } from './part'

/** How the matter ended elsewhere, in words; the note of actions that cannot do without one. */
export const outcome = { name: 'outcome', asks: { outcome: paragraph(500) } } as const satisfies Part
