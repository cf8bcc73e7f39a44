import { countInMemory } from '../../../functions/platform/countInMemory'
import { clockAt } from '../../support/world'

test('each has so many uses a window, and the next window begins anew', () => {
  const clock = clockAt(0)
  const mayGoOn = countInMemory({ most: 2, windowSeconds: 60 }, clock)

  expect(['a', 'a', 'a', 'b'].map(mayGoOn)).toEqual([true, true, false, true])
  clock.pass(60_000)
  expect(mayGoOn('a')).toBe(true)
})

test('ten thousand strangers are forgotten rather than kept in memory for good', () => {
  const mayGoOn = countInMemory({ most: 1, windowSeconds: 60 }, clockAt(0))

  for (let at = 0; at <= 10_000; at++) mayGoOn(`${at}`)

  expect(mayGoOn('0')).toBe(true)
})
