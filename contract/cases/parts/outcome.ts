import { paragraph } from '../../text'
import type { Part } from './part'

/** What came of it elsewhere, in words: an action that asks for it can't be done without. */
export const outcome = { name: 'outcome', asks: { outcome: paragraph(500) } } as const satisfies Part
