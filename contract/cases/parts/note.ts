import { paragraph } from '../../text'
import type { Part } from './part'

/** Words that come along with an action, for those who see its entry in the timeline. */
export const note = { name: 'note', asks: { note: paragraph(1_000) } } as const satisfies Part
