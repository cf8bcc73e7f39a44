import fc from 'fast-check'
import { type Choice, coverPairs, everyChoice, type Settings } from './covering'

const anySettings: fc.Arbitrary<Settings> = fc.dictionary(
  fc.constantFrom('size', 'colours', 'language', 'scale', 'width'),
  fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }),
  { minKeys: 2, maxKeys: 5 },
)

const meets = (choices: Choice<Settings>[], pair: [string, unknown][]) =>
  choices.some((choice) => pair.every(([name, value]) => choice[name] === value))

test('every two values of different settings meet in some choice', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const chosen = coverPairs(settings)

      for (const [one, other] of pairsOf(Object.keys(settings)))
        for (const value of settings[one] ?? [])
          for (const another of settings[other] ?? [])
            expect(
              meets(chosen, [
                [one, value],
                [other, another],
              ]),
            ).toBe(true)
    }),
  )
})

const pairsOf = (names: string[]) => names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other] as const))

test('they are few, and the same every time', () => {
  const settings = { colours: [1, 2], language: [1, 2], size: [1, 2, 3], scale: [1, 2, 3], width: [1, 2, 3] }

  const chosen = coverPairs(settings)

  expect(everyChoice(settings)).toHaveLength(108)
  expect(chosen.length).toBeLessThanOrEqual(10)
  expect(coverPairs(settings)).toEqual(chosen)
})

test('a setting that has one value adds no choice', () => {
  const settings = { size: [1, 2, 3], scale: [1, 2, 3], colours: [1, 2], language: [1, 2] }

  expect(coverPairs(settings)).toHaveLength(9)
  expect(coverPairs({ ...settings, width: [1] })).toHaveLength(9)
})

test('every choice is there once', () => {
  expect(everyChoice({ size: [1, 2], colours: ['light', 'dark'] })).toEqual([
    { size: 1, colours: 'light' },
    { size: 1, colours: 'dark' },
    { size: 2, colours: 'light' },
    { size: 2, colours: 'dark' },
  ])
})
