import { type Chance, chanceFrom } from './chance'
import { dataAddress } from './data-address'
import { bead, crescent, petal, polarPath } from './polar'

/** Drawn in quarter units: the sheet is 800 wide, so whole numbers are precise enough. */
const half = 400

/**
 * Generates a 团花: edge, ring, petals, the ornaments between them, and a round window in the middle for a motif.
 * One sector is drawn and rotated 7 to 12 times; white is paper that stays, black is cut away.
 */
export function medallionMask(seed: string): string {
  const chance = chanceFrom(seed)
  const fold = chance.oneOf(7, 8, 9, 10, 12)
  const wide = Math.PI / fold
  const edge = drawEdge(chance, fold, wide)
  const ring = drawRing(chance, fold)
  const cut = drawPetal(chance, wide)
  const window = drawWindow(chance, fold)
  const sector = `<g id='a'><path d='${edge}'/>${cut}</g>`
  return `<circle r='356'/>${repeat(sector, fold)}${ring}${window}`
}

/** The medallion as a data URL, black on transparent, for use as a mask: at most 2 KB. */
export function medallionSheet(seed: string): string {
  return dataAddress(sheetSvg(medallionMask(seed)))
}

export function sheetSvg(mask: string, extra = '', colour = '#000'): string {
  const view = `${-half} ${-half} ${2 * half} ${2 * half}`
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${view}'><mask id='m' fill='#fff'>${mask}</mask><path fill='${colour}' mask='url(#m)' d='M-400-400h800v800h-800z'/>${extra}</svg>`
}

const factors: Record<number, number[]> = { 7: [7], 8: [2, 2, 2], 9: [3, 3], 10: [5, 2], 12: [3, 2, 2] }

/** Rotates a sector by nesting groups, which is shorter than one reference per copy. */
function repeat(sector: string, fold: number): string {
  let drawn = sector
  let name = 'a'
  let turn = 360 / fold
  for (const times of factors[fold] ?? []) {
    const next = String.fromCharCode(name.charCodeAt(0) + 1)
    let copies = ''
    for (let copy = 1; copy < times; copy++) copies += `<use href='#${name}' transform='rotate(${turn * copy})'/>`
    drawn = `<g id='${next}'>${drawn}${copies}</g>`
    name = next
    turn *= times
  }
  return drawn
}

function drawEdge(chance: Chance, fold: number, wide: number): string {
  const lobes = Math.max(2, Math.round(24 / fold))
  const lobe = wide / lobes
  const at = (index: number) => lobe * (2 * index + 1) - wide
  const each = (draw: (angle: number, index: number) => string) =>
    Array.from({ length: lobes }, (_, index) => draw(at(index), index)).join('')
  const out = chance.whole(384, 396)
  const round = 352 * Math.sin(lobe)
  return chance.oneOf(
    () => each((angle) => bead(Math.min(round * 1.02, 44), 354, angle)),
    () => each((angle) => polarPath([348, angle - lobe], [[out, angle]], [[348, angle + lobe]])),
    () => each((angle) => petal(320, out + 4, lobe * 1.15, angle, 0.55)),
    () =>
      polarPath(
        [346, -wide],
        [
          [out - 10, -wide * 0.75],
          [378, -wide * 0.3],
          [out + 4, 0],
        ],
        [
          [378, wide * 0.3],
          [out - 10, wide * 0.75],
          [346, wide],
        ],
      ),
    () => each((angle, index) => bead(index % 2 ? round * 0.8 : Math.min(round * 1.1, 46), 352, angle)),
    () =>
      each((angle) =>
        polarPath(
          [348, angle - lobe],
          [
            [out, angle - lobe * 0.7],
            [out, angle + lobe * 0.7],
            [348, angle + lobe],
          ],
        ),
      ),
  )()
}

function drawRing(chance: Chance, fold: number): string {
  const radius = chance.whole(334, 341)
  const beads = fold * chance.oneOf(4, 5, 6)
  const gap = Math.round((2000 * Math.PI * radius) / beads) / 1000
  const line = (r: number, width: number, more = '') => `<circle r='${r}' fill='none' stroke='#000' stroke-width='${width}'${more}/>`
  const dots = (r: number, width: number) => line(r, width, ` stroke-linecap='round' stroke-dasharray='0 ${gap}'`)
  return chance.oneOf(
    () => line(radius, chance.whole(12, 16)),
    () => dots(radius, chance.whole(14, 18)),
    () => line(radius + 2, 6) + line(radius - 11, 6),
    () => line(radius, chance.whole(18, 22)) + dots(radius, 12).replace('#000', '#fff'),
  )()
}

function drawPetal(chance: Chance, wide: number): string {
  const inner = chance.whole(178, 190)
  const outer = chance.whole(304, 316)
  const belly = chance.whole(34, 62) / 100
  const broad = wide * (chance.whole(78, 92) / 100)
  const left = chance.whole(56, 66) / 100
  const rim = chance.whole(15, 20)
  const black = petal(inner, outer, broad, 0, belly) + drawBetween(chance, wide, inner)
  const white = petal(inner + rim * 1.4, outer - rim * 1.3, broad * left, 0, belly)
  return `<path fill='#000' d='${black}'/><path d='${white}'/><path fill='#000' d='${drawHeart(chance, broad * left, inner + rim * 1.4, outer - rim * 1.3, belly)}'/>`
}

/** The cut-out inside the paper that remains of a petal. */
function drawHeart(chance: Chance, half: number, inner: number, outer: number, belly: number): string {
  const long = outer - inner
  const at = (part: number) => inner + long * part
  const thin = half * (chance.whole(30, 44) / 100)
  return chance.oneOf(
    () => petal(at(0.18), at(0.78), thin, 0, belly),
    () => [0.3, 0.5, 0.67].map((part, index) => bead(9 - 2 * index, at(part))).join(''),
    () => crescent(at(0.34), half * 0.5, 26) + crescent(at(0.58), half * 0.36, 20),
    () =>
      petal(at(0.14), at(0.84), thin * 0.5, 0, 0.5) +
      petal(at(0.3), at(0.66), thin * 0.5, -half * 0.5, 0.5) +
      petal(at(0.3), at(0.66), thin * 0.5, half * 0.5, 0.5),
    () => bead(10, at(belly)) + crescent(at(belly + 0.14), half * 0.4, 16),
    () => polarPath([at(0.16), 0], [[at(0.5), -thin]], [[at(0.8), 0]], [[at(0.5), thin]], [[at(0.16), 0]]),
  )()
}

/** The ornament between two petals, on the seam of two sectors, each of which draws half. */
function drawBetween(chance: Chance, wide: number, inner: number): string {
  const low = chance.whole(246, 258)
  const size = wide * (chance.whole(17, 25) / 100)
  const foot = crescent(inner + chance.whole(2, 12), wide * 0.3, -chance.whole(16, 24), wide)
  const head = chance.oneOf(
    () => petal(low, 312, size, wide, 0.62),
    () => petal(low, 312, size, wide, 0.35),
    () => bead(11, 296, wide) + bead(8, 270, wide) + bead(6, 249, wide),
    () => crescent(292, size * 1.5, 22, wide) + crescent(268, size * 1.1, 18, wide) + bead(6, 252, wide),
    () => polarPath([low, wide], [[280, wide - size]], [[310, wide]], [[280, wide + size]], [[low, wide]]),
    () => petal(low + 6, 306, size * 0.6, wide - size * 0.7, 0.6) + petal(low + 6, 306, size * 0.6, wide + size * 0.7, 0.6),
  )()
  return head + chance.oneOf(foot, bead(chance.whole(6, 9), inner + 8, wide), foot + bead(6, inner + 34, wide))
}

/** The round window in the middle, kept clear for a motif. */
function drawWindow(chance: Chance, fold: number): string {
  const radius = chance.whole(158, 166)
  const gap = Math.round((2000 * Math.PI * radius) / (fold * 2)) / 1000
  const open = `<circle r='${radius}' fill='#000'/>`
  const rim = (width: number) =>
    `<circle r='${radius}' fill='none' stroke='#fff' stroke-width='${width}' stroke-linecap='round' stroke-dasharray='0 ${gap}'/>`
  return chance.oneOf(
    open,
    open + rim(chance.whole(14, 22)),
    `${open}<circle r='${radius - 12}' fill='none' stroke='#fff' stroke-width='5'/>`,
  )
}
