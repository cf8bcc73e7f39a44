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

/** Adds photos to a draft; they are uploaded as soon as they are chosen. */
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
