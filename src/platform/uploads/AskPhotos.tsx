import { PhotoField } from '../../ui/PhotoField'
import { photoWords } from '../words/uploads'
import type { Photos } from './photos'

interface AskPhotosProps {
  id: string
  label: string
  hint?: string
  error?: string
  /** From `usePhotos`. */
  photos: Photos
}

/** Asks for the photos of a draft, which are sent as soon as they are chosen. */
export function AskPhotos({ photos, ...field }: AskPhotosProps) {
  return (
    <PhotoField
      {...field}
      photos={photos.photos}
      words={photoWords()}
      onAdd={() => void photos.add()}
      onRemove={photos.remove}
      onRetry={photos.retry}
    />
  )
}
