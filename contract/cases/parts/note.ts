import { paragraph } from '../../text'
import type { Part } from './part'

/** Text that goes with an action, for everybody who sees its timeline entry. */
export const note = { name: 'note', asks: { note: paragraph(1_000) } } as const satisfies Part
