import { shortPath } from './short-path'

/** One cut: paper added or removed, as a filled shape or as a line of a given width. */
export interface Snip {
  paper: boolean
  path: string
  width?: number
  /** The width of the gap cut around a shape, out of what lies below. */
  gap?: number
}

/** Coordinates run from -46 to 46 on both axes; later snips are drawn over earlier ones. */
export type Drawing = Snip[]

export const keep = (path: string): Snip => ({ paper: true, path })
export const cut = (path: string): Snip => ({ paper: false, path })
export const keepLine = (width: number, path: string): Snip => ({ paper: true, path, width })
export const cutLine = (width: number, path: string): Snip => ({ paper: false, path, width })

type Dot = [x: number, y: number]

/** Dots are zero-length lines with round ends: a quarter of the text that circles would take. */
export const keepDots = (radius: number, dots: Dot[]): Snip => keepLine(radius * 2, dotsPath(dots))
export const cutDots = (radius: number, dots: Dot[]): Snip => cutLine(radius * 2, dotsPath(dots))

function dotsPath(dots: Dot[]): string {
  return dots.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('')
}

/** A shape with a gap cut around it, to set it off from what lies below. */
export function apart(gap: number, path: string): Drawing {
  return [{ paper: true, path, gap }]
}

/** A line with a gap cut along both sides. */
export function lineApart(gap: number, width: number, path: string): Drawing {
  return [cutLine(width + gap * 2, path), keepLine(width, path)]
}

export function drawingMask(drawing: Drawing): string {
  return drawing.map(snipElement).join('')
}

function snipElement({ paper, path, width, gap }: Snip): string {
  const d = shortPath(path)
  const colour = paper ? '#fff' : '#000'
  if (width) return `<path fill='none' stroke='${colour}'${widthOf(width)} d='${d}'/>`
  if (gap) return `<path stroke='#000'${widthOf(gap * 2)} d='${d}'/>`
  return paper ? `<path d='${d}'/>` : `<path fill='#000' d='${d}'/>`
}

/** The usual line width is 3, set once on the whole mask. */
function widthOf(width: number): string {
  const rounded = Math.round(width * 2) / 2
  return rounded === 3 ? '' : ` stroke-width='${rounded}'`
}

/** A drawing as a single-colour SVG with a transparent background. */
export function drawingSvg(drawing: Drawing, colour?: string, frame = 46): string {
  const side = 2 * frame
  const fill = colour ? ` fill='${colour}'` : ''
  const round = drawing.some(({ width, gap }) => width ?? gap) ? " stroke-width='3' stroke-linecap='round' stroke-linejoin='round'" : ''
  // A gap is a line below its shape; nothing else has both.
  const below = drawing.some(({ gap }) => gap) ? " paint-order='stroke'" : ''
  const mask = `<mask id='m' fill='#fff'${round}${below}>${drawingMask(drawing)}</mask>`
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-${frame} -${frame} ${side} ${side}'>${mask}<circle r='66'${fill} mask='url(#m)'/></svg>`
}
