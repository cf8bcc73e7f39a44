import type { PartFacts } from '../../../contract/cases/parts/kept'
import type { Moving } from './part'

/** Puts an action's reason into its event. */
export const tellReason = ({ move: { input } }: Moving): PartFacts => (input.reason === undefined ? {} : { reason: input.reason })
