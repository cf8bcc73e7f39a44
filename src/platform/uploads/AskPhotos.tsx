import { useState } from 'react'
import { Button } from '../../ui/Button'
import { PhotoField } from '../../ui/PhotoField'
import { Sheet } from '../../ui/Sheet'
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
  const add = () => {
    setAsking(false)
    void photos.add()
  }
  return (
    <>
      <PhotoField
        {...field}
        photos={photos.photos}
        words={photoWords()}
        onAdd={careful ? () => setAsking(true) : add}
        onRemove={photos.remove}
        onRetry={photos.retry}
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
