import './catalogue'
import { t } from '@lingui/core/macro'
import PhotoSwipe from 'photoswipe'
import 'photoswipe/style.css'
import { addBack } from './back'
import { addKeys } from './keys'
import { shut } from './shut'
import type { Viewed } from './viewed'
import './viewer.scss'

interface Item {
  src: string
  alt: string
  width: number
  height: number
}

const step = 1.6
const most = 5

/** Opens the photos over the page: closed by its button, Esc, the browser's back or a pull down; the focus stays within and returns. */
export async function openViewer({ urls, at }: Viewed): Promise<void> {
  const items = urls.map((src, index): Item => ({ src, alt: sayPhoto(index + 1), ...unknown }))
  await measure(items[at])
  const viewer = new PhotoSwipe({ ...optionsOf(items), index: at })
  addButtons(viewer)
  viewer.on('afterInit', () => {
    viewer.element?.setAttribute('aria-label', t`照片`)
    viewer.element?.setAttribute('aria-modal', 'true')
  })
  addKeys(viewer, zoomBy(viewer))
  addBack(viewer)
  viewer.init()
  hidePage(viewer)
  for (const [index, item] of items.entries()) {
    if (index !== at) void measure(item).then(() => viewer.isOpen && viewer.refreshSlideContent(index))
  }
}

const sayPhoto = (count: number) => t`第 ${count} 张照片`
const unknown = { width: 1200, height: 900 }

/** A photo is laid out by its size, which only the photo itself knows; one that cannot be had says so in its place. */
async function measure(item: Item | undefined): Promise<void> {
  if (item === undefined) return
  const image = new Image()
  image.src = item.src
  await image.decode().catch(() => undefined)
  if (image.naturalWidth > 0) Object.assign(item, { width: image.naturalWidth, height: image.naturalHeight })
}

function optionsOf(items: Item[]) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  return {
    dataSource: items,
    // Within the page, whose colours and letters it takes.
    appendToEl: [...document.querySelectorAll<HTMLElement>('.look')].find((look) => look.getClientRects().length > 0),
    mainClass: 'photos',
    bgOpacity: 1,
    loop: false,
    wheelToZoom: true,
    pinchToClose: false,
    tapAction: false,
    imageClickAction: 'zoom',
    // By `keys` and a button that says so.
    escKey: false,
    arrowKeys: false,
    close: false,
    zoom: false,
    secondaryZoomLevel: ({ fit }: { fit: number }) => fit * 2.5,
    maxZoomLevel: ({ fit }: { fit: number }) => fit * most,
    showHideAnimationType: still ? 'none' : 'fade',
    zoomAnimationDuration: still ? false : 250,
    // Turned around for the next one by the library.
    arrowPrevSVG: arrow,
    arrowNextSVG: arrow,
    arrowPrevTitle: t`上一张`,
    arrowNextTitle: t`下一张`,
    errorMsg: t`这张照片打不开`,
    indexIndicatorSep: ' / ',
  } as const
}

/** While photos are shown, nothing of the page behind them is read aloud or takes the focus. */
function hidePage(viewer: PhotoSwipe): void {
  const page = [...(viewer.element?.parentElement?.children ?? [])].filter((part) => part !== viewer.element)
  for (const part of page) part.toggleAttribute('inert', true)
  viewer.on('close', () => {
    for (const part of page) part.toggleAttribute('inert', false)
  })
}

const arrow =
  '<svg aria-hidden="true" class="pswp__icn" viewBox="-12 -12 48 48"><path fill="none" stroke="#fff" stroke-width="4" d="M15 4 7 12l8 8"/></svg>'

const zoomBy = (viewer: PhotoSwipe) => (factor: number) => {
  const { currSlide } = viewer
  const centre = { x: viewer.viewportSize.x / 2, y: viewer.viewportSize.y / 2 }
  if (currSlide) viewer.zoomTo(currSlide.currZoomLevel * factor, centre, viewer.options.zoomAnimationDuration)
}

function addButtons(viewer: PhotoSwipe): void {
  const zoom = zoomBy(viewer)
  const button = (name: string, { order, html, title, onClick }: { order: number; html: string; title: string; onClick: () => void }) =>
    viewer.ui?.registerElement({ name, order, html, title, ariaLabel: title, isButton: true, tagName: 'button', onClick })
  viewer.on('uiRegister', () => {
    button('smaller', { order: 11, html: '−', title: t`缩小`, onClick: () => zoom(1 / step) })
    button('larger', { order: 12, html: '+', title: t`放大`, onClick: () => zoom(step) })
    button('shut', { order: 20, html: t`关上`, title: t`关上`, onClick: () => shut(viewer) })
  })
}
