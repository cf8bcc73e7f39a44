import * as z from 'zod/mini'
import { PersonId } from '../../ids'
import type { Part } from './part'

/** The worker: a named member of the team, or whoever's turn it is. `take` assigns the caller, `free` unassigns. */
export const worker = {
  name: 'worker',
  asks: { worker: z.union([PersonId, z.literal('rotation')]) },
  does: ['take', 'free'],
} as const satisfies Part
