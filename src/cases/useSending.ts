import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Case } from '../../contract/cases/case'
import { usePhotos } from '../platform/uploads/photos'
import { useVoice } from '../platform/uploads/voice'
import { createCase } from './lookup'

/** The uploads of a new case, by their ids. */
export interface Attached {
  photos: string[]
  voice: string | undefined
}

interface Sending {
  /** The name of the upload draft. */
  files: string
  /** The new case, with its uploads. */
  made(attached: Attached): Parameters<typeof createCase>[0]
  drop(): void
  onSent(item: Case): void
}

/** The words, photos and voice message of a new case, sent once all uploads are done. */
export function useSending({ files, made, drop, onSent }: Sending) {
  const photos = usePhotos(files)
  const voice = useVoice(files)
  const [wanted, setWanted] = useState(false)
  const forget = () => {
    photos.clear()
    voice.clear()
    drop()
  }
  const sending = useMutation({
    mutationFn: () => createCase(made({ photos: photos.uploadIds, voice: voice.uploadId })),
    onSuccess: (item) => {
      forget()
      onSent(item)
    },
  })
  const ready = photos.allDone && voice.allDone
  const failed = photos.photos.some(({ error }) => error !== undefined) || voice.voice?.error !== undefined
  const { mutate } = sending
  useEffect(() => {
    if (!wanted || (!ready && !failed)) return
    setWanted(false)
    if (ready) mutate()
  }, [wanted, ready, failed, mutate])
  return {
    photos,
    voice,
    waiting: wanted,
    failed,
    busy: wanted || sending.isPending,
    error: sending.error,
    forget,
    send: () => setWanted(true),
    hasSomething: photos.photos.length > 0 || voice.voice !== undefined,
  }
}
