import { Image, View } from '@tarojs/components'
import { FileDeed, FileHead, FileProgress } from './FileParts'
import { Motif } from './papercut/Motif'
import { pressable, spoken } from './press'
import './PhotoField.scss'

export interface Photo {
  id: string
  url: string
  /** Upload progress in percent, until it is done. */
  progress?: number
  /** The error text if the upload failed. */
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
  /** Retries a failed upload. */
  onRetry?: (id: string) => void
}

export function PhotoField({ id, label, hint, error, photos, most = 9, words, onAdd, onRemove, onTap, onRetry }: PhotoFieldProps) {
  return (
    <View id={id} className='photo-field' {...spoken({ role: 'group', label })}>
      <FileHead label={label} hint={hint} error={error} />
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
      <FileProgress name={name} progress={progress} error={error} retry={words.retry} onRetry={onRetry} />
      <FileDeed name={name} words={words.remove} onTap={onRemove} />
    </View>
  )
}
