import * as z from 'zod/mini'
import { PersonId } from '../../ids'
import type { Part } from './part'

/** Who gets it: a member of the team, or whose turn it is. `take` makes it the caller, `free` nobody. */
export const worker = {
  name: 'worker',
  asks: { worker: z.union([PersonId, z.literal('rotation')]) },
  does: ['take', 'free'],
} as const satisfies Part
