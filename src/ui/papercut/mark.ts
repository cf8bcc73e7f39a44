import { drawingMask } from './drawing'
import { pomegranate } from './drawings/festivals'
import { scallops } from './shapes'
import { shortPath } from './short-path'

/** The app's logo: a pomegranate cut from rice paper on red, in a scalloped ring; safe to crop to a circle. */
export function markSvg(): string {
  const rim = `<path fill='#fff7ea' d='${shortPath(scallops(62, 9, 24))}'/><circle r='59' fill='#b5251f'/>`
  const beads = `<circle r='53' fill='none' stroke='#fff7ea' stroke-width='3' stroke-linecap='round' stroke-dasharray='0 9.25'/>`
  const mask = `<mask id='m' fill='#fff' stroke-width='3' stroke-linecap='round' stroke-linejoin='round'>${drawingMask(pomegranate)}</mask>`
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-72 -72 144 144'><title>石榴</title><path fill='#b5251f' d='M-72-72H72V72H-72z'/>${rim}${beads}${mask}<g transform='translate(0 2) scale(1.1)'><circle r='66' fill='#fff7ea' mask='url(#m)'/></g></svg>`
}
