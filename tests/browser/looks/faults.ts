import type { Box, Facts, Target, Words } from './facts'

interface Measure {
  /** CSS px that letters must have. */
  letters: number
  /** CSS px that what is tapped must have in both directions, and what is less than a main part. */
  target: number
  lesserTarget: number
}

export const standard: Measure = { letters: 17, target: 44, lesserTarget: 44 }
export const care: Measure = { letters: 24, target: 60, lesserTarget: 44 }

/** Days of a calendar stand seven in a row, and a photo's button stands beside the photo. */
const lesser = /\bdate-day\b|\bphoto-remove\b/

/** A rounding of the browser's. */
const slack = 1

/** Everything on a page that can't be read or used as it should, each in a sentence. */
export function faultsOf(facts: Facts, measure: Measure): string[] {
  const { words, targets, width, scrollWidth, height, bottom } = facts
  return [
    ...words.flatMap((one) => faultsOfWords(one, measure, width)),
    ...targets.flatMap((target) => smallTarget(target, measure)),
    ...overlaps(words),
    ...covered(facts),
    ...(scrollWidth > width ? [`the page is ${scrollWidth} wide, the screen ${width}`] : []),
    ...(bottom > height * 0.4 ? [`what stands at the bottom takes ${Math.round(bottom)} of ${height}`] : []),
  ]
}

function faultsOfWords(words: Words, { letters }: Measure, width: number): string[] {
  const { text, size, bold, lineHeight, lines, cutBy, holder, broken } = words
  const seen = contrast(words)
  const large = size >= 24 || (bold && size >= 18.66)
  const say = (fault: string) => `“${text.slice(0, 30)}” ${fault}`
  const outside = (box: Box) => lines.some((line) => !within(line, box))
  return [
    ...(size < letters ? [say(`is ${size} px`)] : []),
    ...(lineHeight !== undefined && lineHeight / size < 1.29 ? [say(`has lines ${(lineHeight / size).toFixed(2)} apart`)] : []),
    ...(seen < (large ? 3 : 4.5) ? [say(`has a contrast of ${seen.toFixed(2)}`)] : []),
    ...(cutBy.some(outside) ? [say('is cut off')] : []),
    ...(holder && outside(holder) ? [say('sticks out of its box')] : []),
    ...(lines.some(({ left, right }) => left < -slack || right > width + slack) ? [say('leaves the screen')] : []),
    ...(broken === undefined ? [] : [say(`breaks ${broken}`)]),
  ]
}

function smallTarget({ name, classes, box }: Target, { target, lesserTarget }: Measure): string[] {
  const least = (lesser.test(classes) ? lesserTarget : target) - 0.5
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  return width < least || height < least ? [`“${name}” (${classes}) is ${Math.round(width)}×${Math.round(height)}`] : []
}

function overlaps(words: Words[]): string[] {
  return words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter((other) => other.layer === one.layer && one.lines.some((a) => other.lines.some((b) => meet(a, b))))
      .map((other) => `“${one.text}” lies over “${other.text}”`),
  )
}

/** A badge lies on its picture on purpose: it is short, and has a ground of its own. */
function covered({ words, pictures }: Facts): string[] {
  return words
    .filter(({ text }) => !/^\d+\+?$/.test(text))
    .flatMap(({ text, lines, layer }) =>
      pictures
        .filter((picture) => picture.layer === layer)
        .filter(({ box, round }) => lines.some((line) => (round ? meetCircle(line, box) : meet(line, box))))
        .map(({ name }) => `“${text}” lies over ${name}`),
    )
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  )
}

function meet(a: Box, b: Box): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
}

function meetCircle(line: Box, { left, right, top, bottom }: Box): boolean {
  const [x, y, radius] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2]
  const nearest = [Math.max(line.left, Math.min(x, line.right)), Math.max(line.top, Math.min(y, line.bottom))]
  return Math.hypot((nearest[0] ?? x) - x, (nearest[1] ?? y) - y) < radius - slack
}

function contrast({ colour, ground }: Words): number {
  const [bright = 0, dark = 0] = [brightness(colour), brightness(ground)].sort((a, b) => b - a)
  return (bright + 0.05) / (dark + 0.05)
}

function brightness(colour: number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
