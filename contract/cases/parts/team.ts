import { TeamId } from '../../ids'
import type { Part } from './part'

/** The team that takes over. */
export const team = { name: 'team', asks: { team: TeamId } } as const satisfies Part
