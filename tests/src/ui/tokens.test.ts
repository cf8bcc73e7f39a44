import { readFileSync } from 'node:fs'

const source = readFileSync('src/ui/tokens.scss', 'utf8')

type Colours = Record<string, string>

function coloursOf(mixin: string): Colours {
  const body = source.split(`@mixin ${mixin} {`)[1]?.split('\n}')[0] ?? ''
  return Object.fromEntries([...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
}

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one = '#000000', other = '#000000'): number {
  const [bright = 0, dark = 0] = [brightness(one), brightness(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dark + 0.05)
}

type Pair = [words: string, ground: string]

const words: Pair[] = [
  ...['ink', 'soft', 'accent', 'green', 'amber'].flatMap((text): Pair[] => [
    [text, 'ground'],
    [text, 'card'],
  ]),
  ['ink', 'plain-ground'],
  ['soft', 'plain-ground'],
  ['green', 'plain-ground'],
  ['accent', 'plain-ground'],
  ['green', 'green-ground'],
  ['amber', 'amber-ground'],
  ['ink', 'amber-ground'],
  ['ink', 'green-ground'],
  ['on-blush', 'blush'],
  ['ink', 'blush'],
  ['cream', 'red'],
  ['cream', 'deep'],
  ['ground', 'ink'],
]
const edges: Pair[] = [
  ['edge', 'card'],
  ['edge', 'ground'],
  ['accent', 'card'],
  ['accent', 'blush'],
  ['focus', 'ground'],
  ['focus', 'card'],
]

describe.each(['light', 'dark'])('the %s colours', (mixin) => {
  const colours = coloursOf(mixin)

  test.each(words)('words in %s can be read on %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(edges)('an edge in %s is seen on %s', (edge, ground) => {
    expect(contrast(colours[edge], colours[ground])).toBeGreaterThanOrEqual(3)
  })
})

test('both sets have the same colours', () => {
  expect(Object.keys(coloursOf('dark'))).toEqual(Object.keys(coloursOf('light')))
  expect(Object.keys(coloursOf('light')).length).toBeGreaterThan(15)
})

test('the measure of contrast knows black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
