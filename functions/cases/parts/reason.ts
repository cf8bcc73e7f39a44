import type { PartFacts } from '../../../contract/cases/parts/kept'
import type { Moving } from './part'

/** An action's reason, in its event. */
export const tellReason = ({ move: { input } }: Moving): PartFacts => (input.reason === undefined ? {} : { reason: input.reason })
