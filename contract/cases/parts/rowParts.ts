import { visit } from './visit'

/** The parts that rows of lists show as well. Every phone loads rows at its start, so only these parts come with them. */
export const rowParts = [visit] as const
