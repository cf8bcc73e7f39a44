import * as z from 'zod/mini'
import type { Kept } from './kept'
import { rowParts } from './rowParts'

export const KeptInRows = z.discriminatedUnion(
  'part',
  // A union of object schemas, each with its own `part`; zod's type demands at least one.
  rowParts.map(({ keeps }) => keeps) as unknown as [(typeof rowParts)[number]['keeps']],
) as unknown as z.ZodMiniType<Kept>

export const inRows = (kept: readonly Kept[]): Kept[] => kept.filter(({ part }) => rowParts.some(({ name }) => name === part))
