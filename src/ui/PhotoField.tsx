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
  words: { add: string; remove: string; photo: (number: number) => string }
  onAdd: () => void
  onRemove: (id: string) => void
  onTap?: (id: string) => void
}

export function PhotoField({ id, label, hint, error, photos, most = 9, words, onAdd, onRemove, onTap }: PhotoFieldProps) {
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
            remove={words.remove}
            onRemove={() => onRemove(photo.id)}
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
  remove: string
  onRemove: () => void
  onTap?: () => void
}

function PhotoTile({ photo, name, remove, onRemove, onTap }: PhotoTileProps) {
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
      <View className='photo-remove focusable' {...pressable({ label: `${remove} ${name}`, onTap: onRemove })}>
        {remove}
      </View>
    </View>
  )
}
