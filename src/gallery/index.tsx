import { whole } from '../platform/frame/Whole'
import { Gallery } from '../ui/gallery/Gallery'

/** Every component in every size and both colour sets; on the web only. */
function GalleryPage() {
  return <Gallery />
}

export default whole(GalleryPage)
