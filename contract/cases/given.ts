import * as z from 'zod/mini'

const mostLevels = 8

// Level by level and not by recursion, which is what something deep would exhaust.
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; depth < mostLevels; depth++)
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  return level.length === 0
}

/** Fields that a kind of case defines and checks. What is nested deeper than any kind has it is refused before anybody walks it. */
export const Given = z.record(z.string(), z.unknown()).check(z.refine(isShallow))
