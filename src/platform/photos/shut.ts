import type PhotoSwipe from 'photoswipe'

/** Closes the viewer; one that is still opening, which the library would not close, as soon as it is open. */
export function shut(viewer: PhotoSwipe): void {
  if (viewer.opener.isOpen) viewer.close()
  else viewer.on('openingAnimationEnd', () => viewer.close())
}
