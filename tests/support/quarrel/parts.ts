import type { Part } from '../../../functions/cases/parts/part'

type Sides = { part: 'sides'; people: { personId: string; as: string }[] }

/** How its parts change: the functions' half. */
export const changingParts = {
  sides: {
    keep: (kept: Sides | undefined, { move: { input } }: { move: { input: { sides?: Sides['people'] } } }) =>
      input.sides ? { part: 'sides', people: input.sides } : kept,
    people: ({ people }: Sides) => people,
    tell: ({ move: { input } }: { move: { input: { sides?: unknown[] } } }) => (input.sides ? { invited: input.sides.length } : {}),
  },
  papers: {
    keep: (kept: unknown, { move: { input } }: { move: { input: { papers?: object } } }) =>
      input.papers ? { part: 'papers', ...input.papers } : kept,
  },
  minutes: {
    keep: (kept: unknown, { move: { input } }: { move: { input: { verdict?: string } } }) =>
      input.verdict ? { part: 'minutes', verdict: input.verdict } : kept,
    tell: ({ move: { input } }: { move: { input: { verdict?: string; rumour?: string } } }) =>
      input.verdict ? { verdict: input.verdict, rumour: input.rumour } : {},
  },
  undeclared: {
    keep: (_kept: unknown, { move: { name } }: { move: { name: string } }) =>
      name === 'judge' ? { part: 'undeclared', whisper: 'whisper-7' } : undefined,
  },
} as unknown as Record<string, Part>
