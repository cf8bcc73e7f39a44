/** Settings by name, each with the values it can take. */
export type Settings = Record<string, readonly unknown[]>

/** One value of each setting. */
export type Choice<S extends Settings> = { -readonly [Name in keyof S]: S[Name][number] }

/** Every choice there is; the last setting changes fastest. */
export function everyChoice<S extends Settings>(settings: S): Choice<S>[] {
  let choices: Record<string, unknown>[] = [{}]
  for (const [name, values] of Object.entries(settings))
    choices = choices.flatMap((choice) => values.map((value) => ({ ...choice, [name]: value })))
  return choices as Choice<S>[]
}

/**
 * Few choices in which every two values of different settings meet: most faults need no more than two settings to show.
 * Each next choice is the first of those that bring the most new pairs together, so that the same settings give the same choices.
 * What has one value meets all others by itself; counted, it would lead to more choices.
 */
export function coverPairs<S extends Settings>(settings: S): Choice<S>[] {
  const varied = Object.entries(settings).filter(([, values]) => values.length > 1)
  if (varied.length < 2) return everyChoice(settings)
  const pairsOf = pairsIn(Object.fromEntries(varied))
  const candidates = everyChoice(mostValuesFirst(settings)).map((choice) => ({ choice, pairs: pairsOf(choice) }))
  const missing = new Set(candidates.flatMap(({ pairs }) => pairs))
  const chosen: Choice<S>[] = []
  while (missing.size > 0) {
    const gains = candidates.map(({ pairs }) => pairs.filter((pair) => missing.has(pair)).length)
    const best = candidates[gains.indexOf(Math.max(...gains))]
    if (!best) break
    chosen.push(best.choice)
    for (const pair of best.pairs) missing.delete(pair)
  }
  return chosen
}

// Tried in this order the choices turn out fewer.
function mostValuesFirst<S extends Settings>(settings: S): S {
  return Object.fromEntries(Object.entries(settings).sort(([, a], [, b]) => b.length - a.length)) as S
}

function pairsIn(settings: Settings) {
  return (choice: Choice<Settings>): string[] => {
    const places = Object.entries(settings).map(([name, values]) => `${name} ${values.indexOf(choice[name])}`)
    return places.flatMap((one, index) => places.slice(index + 1).map((other) => `${one}, ${other}`))
  }
}
