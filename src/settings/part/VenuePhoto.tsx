import { useLingui } from '@lingui/react/macro'
import { venuesContract } from '../../../contract/venues'
import { useAnswer } from '../../platform/api/queries'
import { AskPhotos } from '../../platform/uploads/AskPhotos'
import type { Photos } from '../../platform/uploads/photos'
import { photoWords } from '../../platform/words/uploads'
import { PhotoField } from '../../ui/PhotoField'
import type { Texts } from './entries'

interface VenuePhotoProps {
  /** What stands in the form: an upload, or nothing. */
  value: string
  /** The venue as it was read has this photo. */
  stored: { venueId: string; photo: string } | undefined
  error?: string
  photos: Photos
  onChange: (change: Texts) => void
}

/** What a venue looks like: the photo it has, or a new one in its place. */
export function VenuePhoto({ value, stored, error, photos, onChange }: VenuePhotoProps) {
  const { t } = useLingui()
  const label = t`照片`
  const hint = t`所有人都看得到，别拍到人脸`
  const keeps = photos.photos.length === 0 && stored !== undefined && stored.photo === value
  const { data } = useAnswer({
    route: venuesContract.getPhoto,
    input: { venueId: stored?.venueId ?? '' },
    fleeting: true,
    enabled: keeps,
  })
  if (!keeps) return <AskPhotos id='photo' label={label} hint={hint} error={error} most={1} photos={photos} />
  return (
    <PhotoField
      id='photo'
      label={label}
      hint={hint}
      error={error}
      most={1}
      photos={[{ id: value, url: data?.url ?? '' }]}
      words={photoWords()}
      onAdd={() => void photos.add()}
      onRemove={() => onChange({ photo: '' })}
    />
  )
}
