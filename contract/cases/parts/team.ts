import { TeamId } from '../../ids'
import type { Part } from './part'

/** The team that takes over. */
export const team = { name: 'team', asks: { team: TeamId }, facts: { toTeam: { of: TeamId, seenBy: 'person' } } } as const satisfies Part
