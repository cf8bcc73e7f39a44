import fc from 'fast-check'
import { shortPath } from '../../../../src/ui/papercut/short-path'

test.each([
  ['M10 10L20 10L20 30Z', 'M10 10h10v20z'],
  ['M1.4 -2.6C3 4 5 6 7.4 8', 'M1-3c2 7 4 9 6 11'],
  ['m5 5h4v-3', 'M5 5h4v-3'],
  ['M0 0Q5 5 10 0ZM2 2h1', 'M0 0q5 5 10 0zM2 2h1'],
  ['M0 0C1 1 2 2 4 4S7 7 8 4', 'M0 0c1 1 2 2 4 4c2 2 3 3 4 0'],
  ['M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z', 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z'],
  ['M4 5h0M8 9h0', 'M4 5h.1M8 9h.1'],
  ['M4 5h0L8 9L8 9L9 9', 'M4 5l4 4h1'],
  ['M0 0L3 3L3 0zL9 9', 'M0 0l3 3v-3zl9 9'],
])('%s is shortened to %s', (path, short) => {
  expect(shortPath(path)).toBe(short)
})

test('rounding does not add up along a path', () => {
  const places = fc.array(fc.tuple(fc.double({ min: -46, max: 46, noNaN: true }), fc.double({ min: -46, max: 46, noNaN: true })), {
    minLength: 3,
    maxLength: 40,
  })
  fc.assert(
    fc.property(places, (points) => {
      const short = shortPath(`M${points.map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`).join('L')}`)

      const [x, y] = endOf(short)
      const [lastX, lastY] = points.at(-1) ?? [0, 0]
      expect(Math.abs(x - lastX)).toBeLessThanOrEqual(0.502)
      expect(Math.abs(y - lastY)).toBeLessThanOrEqual(0.502)
    }),
  )
})

function endOf(path: string): [number, number] {
  let [x, y] = [0, 0]
  for (const [, command, text = ''] of path.matchAll(/([Mlhv])([^Mlhv]*)/g)) {
    const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    for (let at = 0; at < numbers.length; at += command === 'h' || command === 'v' ? 1 : 2) {
      const [first = 0, second = 0] = [numbers[at], numbers[at + 1]]
      if (command === 'h') x += first
      else if (command === 'v') y += first
      else [x, y] = command === 'M' && at === 0 ? [first, second] : [x + first, y + second]
    }
  }
  return [x, y]
}
