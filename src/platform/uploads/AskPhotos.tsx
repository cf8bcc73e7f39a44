import { useState } from 'react'
import { Button } from '../../ui/Button'
import { PhotoField } from '../../ui/PhotoField'
import { Sheet } from '../../ui/Sheet'
import { viewPhotos } from '../photos/view'
import { identityWords, photoWords } from '../words/uploads'
import type { Photos } from './photos'

interface AskPhotosProps {
  id: string
  label: string
  hint?: string
  error?: string
  most?: number
  /** Asks first whether it would be a photo of an identity document, which nobody needs. */
  careful?: boolean
  /** From `usePhotos`. */
  photos: Photos
}

/** Adds photos to a draft; they are uploaded as soon as they are chosen. */
export function AskPhotos({ photos, careful = false, ...field }: AskPhotosProps) {
  const [asking, setAsking] = useState(false)
  const shown = photos.photos
  const add = () => {
    setAsking(false)
    void photos.add()
  }
  return (
    <>
      <PhotoField
        {...field}
        photos={shown}
        words={photoWords()}
        onAdd={careful ? () => setAsking(true) : add}
        onRemove={photos.remove}
        onRetry={photos.retry}
        onTap={(id) => void viewPhotos({ urls: shown.map(({ url }) => url), at: shown.findIndex((photo) => photo.id === id) })}
      />
      {asking && <Identity onNo={add} onYes={() => setAsking(false)} />}
    </>
  )
}

function Identity({ onNo, onYes }: { onNo: () => void; onYes: () => void }) {
  const { title, note, no, yes, close } = identityWords()
  return (
    <Sheet open title={title} closeText={close} onClose={onYes}>
      {note}
      <Button onTap={onNo}>{no}</Button>
      <Button kind='second' onTap={onYes}>
        {yes}
      </Button>
    </Sheet>
  )
}
