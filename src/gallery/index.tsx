import { Gallery } from '../ui/gallery/Gallery'

/** Every component in every size and both colour sets; on the web only. */
export default function GalleryPage() {
  return <Gallery />
}
