import { Image, View } from '@tarojs/components'
import { Motif } from './papercut/Motif'
import { pressable, spoken } from './press'
import './PhotoField.scss'

export interface Photo {
  id: string
  url: string
  /** Percent of the upload, until it is done. */
  progress?: number
  /** What to say and show when the upload failed. */
  error?: string
}

interface PhotoFieldProps {
  id: string
  label: string
  hint?: string
  error?: string
  photos: Photo[]
  most?: number
  words: { add: string; remove: string; retry: string; photo: (number: number) => string }
  onAdd: () => void
  onRemove: (id: string) => void
  onTap?: (id: string) => void
  /** Sends one again whose upload failed. */
  onRetry?: (id: string) => void
}

export function PhotoField({ id, label, hint, error, photos, most = 9, words, onAdd, onRemove, onTap, onRetry }: PhotoFieldProps) {
  return (
    <View id={id} className='photo-field' {...spoken({ role: 'group', label })}>
      <View className='photo-field-label' {...spoken({ hidden: true })}>
        {label}
      </View>
      {hint && <View className='photo-field-hint'>{hint}</View>}
      {error && <View className='photo-field-error'>{error}</View>}
      <View className='photo-field-photos'>
        {photos.map((photo, index) => (
          <PhotoTile
            key={photo.id}
            photo={photo}
            name={words.photo(index + 1)}
            words={words}
            onRemove={() => onRemove(photo.id)}
            onRetry={onRetry && (() => onRetry(photo.id))}
            onTap={onTap && (() => onTap(photo.id))}
          />
        ))}
        {photos.length < most && (
          <View className='photo-add focusable' {...pressable({ onTap: onAdd })}>
            <View className='photo-add-picture'>
              <Motif name='camera' />
            </View>
            <View>{words.add}</View>
          </View>
        )}
      </View>
    </View>
  )
}

interface PhotoTileProps {
  photo: Photo
  name: string
  words: { remove: string; retry: string }
  onRemove: () => void
  onRetry?: () => void
  onTap?: () => void
}

function PhotoTile({ photo, name, words, onRemove, onRetry, onTap }: PhotoTileProps) {
  const { url, progress, error } = photo
  const view = onTap ? pressable({ label: name, onTap }) : spoken({ role: 'img', label: name })
  return (
    <View className='photo'>
      <View className='photo-frame focusable' {...view}>
        <Image className='photo-image' src={url} mode='aspectFill' nativeProps={{ alt: '' }} />
      </View>
      {progress !== undefined && !error && (
        <View className='photo-progress' {...spoken({ role: 'progressbar', label: name, valueNow: progress })}>
          <View className='photo-bar' style={{ width: `${progress}%` }} />
          <View className='photo-percent'>{`${progress}%`}</View>
        </View>
      )}
      {error && <View className='photo-failed'>{error}</View>}
      {error && onRetry && (
        <View className='photo-deed focusable' {...pressable({ label: `${words.retry} ${name}`, onTap: onRetry })}>
          {words.retry}
        </View>
      )}
      <View className='photo-deed focusable' {...pressable({ label: `${words.remove} ${name}`, onTap: onRemove })}>
        {words.remove}
      </View>
    </View>
  )
}
