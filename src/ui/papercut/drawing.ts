import { shortPath } from './short-path'

/** One stroke of the scissors: paper laid on or paper cut away, as a filled shape or as a line of some width. */
export interface Snip {
  paper: boolean
  path: string
  width?: number
  /** How far what lies below is cut away round a shape. */
  gap?: number
}

/** On a sheet from -46 to 46 each way, later snips over earlier ones. */
export type Drawing = Snip[]

export const keep = (path: string): Snip => ({ paper: true, path })
export const cut = (path: string): Snip => ({ paper: false, path })
export const keepLine = (width: number, path: string): Snip => ({ paper: true, path, width })
export const cutLine = (width: number, path: string): Snip => ({ paper: false, path, width })

type Dot = [x: number, y: number]

/** Dots are lines of no length with round ends: a quarter of a circle's text. */
export const keepDots = (radius: number, dots: Dot[]): Snip => keepLine(radius * 2, dotsPath(dots))
export const cutDots = (radius: number, dots: Dot[]): Snip => cutLine(radius * 2, dotsPath(dots))

function dotsPath(dots: Dot[]): string {
  return dots.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('')
}

/** A shape with a gap cut round it, so that it stands off what lies below. */
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
  if (gap) return `<path stroke='#000'${widthOf(gap * 2)} paint-order='stroke' d='${d}'/>`
  return paper ? `<path d='${d}'/>` : `<path fill='#000' d='${d}'/>`
}

/** The usual cut is three wide, which the whole mask says once. */
function widthOf(width: number): string {
  const rounded = Math.round(width * 2) / 2
  return rounded === 3 ? '' : ` stroke-width='${rounded}'`
}

/** A drawing as an SVG of one colour on nothing. */
export function drawingSvg(drawing: Drawing, colour?: string, frame = 46): string {
  const side = 2 * frame
  const fill = colour ? ` fill='${colour}'` : ''
  const round = drawing.some(({ width, gap }) => width ?? gap) ? " stroke-width='3' stroke-linecap='round' stroke-linejoin='round'" : ''
  const mask = `<mask id='m' fill='#fff'${round}>${drawingMask(drawing)}</mask>`
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-${frame} -${frame} ${side} ${side}'>${mask}<circle r='66'${fill} mask='url(#m)'/></svg>`
}
