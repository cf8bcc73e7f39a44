import { TeamId } from '../../ids'
import type { Part } from './part'

/** 协办单位: teams that help, while the case stays with its own team. */
export const coUnits = {
  name: 'coUnits',
  asks: { team: TeamId },
  facts: { toTeam: { of: TeamId, seenBy: 'person' } },
} as const satisfies Part
