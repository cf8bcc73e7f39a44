import { Gallery } from '../ui/gallery/Gallery'

/** Every part of the kit in every size and both colour sets; on the web only. */
export default function GalleryPage() {
  return <Gallery />
}
