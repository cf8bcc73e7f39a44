import type { Clock } from './clock'

const mostKnown = 10_000

/**
 * Whether somebody may go on: at most `most` uses per window, counted by this instance alone. For reads, which a count in the
 * table would make dearer than they are; what writes is counted by `countAgainst`.
 */
export function countInMemory({ most, windowSeconds }: { most: number; windowSeconds: number }, clock: Clock): (who: string) => boolean {
  let window = 0
  const used = new Map<string, number>()
  return (who) => {
    const now = Math.floor(clock.now() / 1000 / windowSeconds)
    if (now !== window || used.size > mostKnown) used.clear()
    window = now
    const uses = (used.get(who) ?? 0) + 1
    used.set(who, uses)
    return uses <= most
  }
}
