import type PhotoSwipe from 'photoswipe'
import { shut } from './shut'

const larger = 1.6

/** The keys of the viewer, which nothing behind it hears: Esc, arrows, plus and minus. */
export function addKeys(viewer: PhotoSwipe, zoomBy: (factor: number) => void): void {
  const deeds = new Map([
    ['Escape', () => shut(viewer)],
    ['ArrowLeft', () => viewer.prev()],
    ['ArrowRight', () => viewer.next()],
    ['+', () => zoomBy(larger)],
    ['=', () => zoomBy(larger)],
    ['-', () => zoomBy(1 / larger)],
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    if (['Tab', 'Enter', ' '].includes(event.key)) return
    event.stopImmediatePropagation()
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const deed = deeds.get(event.key)
    if (deed === undefined) return
    event.preventDefault()
    deed()
  }
  document.addEventListener('keydown', onKeyDown, true)
  viewer.on('destroy', () => document.removeEventListener('keydown', onKeyDown, true))
}
