import type PhotoSwipe from 'photoswipe'
import { shut } from './shut'

const isOurs = () => (window.history.state as { photos?: true } | null)?.photos === true

/** An entry of the browser's history while the viewer is open, at the same place: back closes it instead of leaving the page. */
export function addBack(viewer: PhotoSwipe): void {
  window.history.pushState({ ...window.history.state, photos: true }, '')
  const onBack = () => shut(viewer)
  window.addEventListener('popstate', onBack)
  viewer.on('close', () => {
    window.removeEventListener('popstate', onBack)
    if (isOurs()) window.history.back()
  })
}
