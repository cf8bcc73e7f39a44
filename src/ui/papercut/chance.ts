/** Reproducible randomness from a text: the same seed gives the same numbers on every phone. */
export interface Chance {
  /** A whole number from `least` to `most`, inclusive. */
  whole(least: number, most: number): number
  oneOf<T>(...choices: T[]): T
}

export function chanceFrom(seed: string): Chance {
  const next = numbersFrom(seed)
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return { whole, oneOf: <T>(...choices: T[]) => choices[whole(0, choices.length - 1)] as T }
}

function numbersFrom(seed: string): () => number {
  let state = 2166136261
  for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
