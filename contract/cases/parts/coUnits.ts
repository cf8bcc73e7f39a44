import { TeamId } from '../../ids'
import type { Part } from './part'

/** 协办单位: a team that helps; the one that has it keeps it. */
export const coUnits = {
  name: 'coUnits',
  asks: { team: TeamId },
  facts: { toTeam: { of: TeamId, seenBy: 'person' } },
} as const satisfies Part
