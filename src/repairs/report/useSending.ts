import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { createCase } from '../../cases/lookup'
import { addresses } from '../../platform/addresses'
import { goInstead } from '../../platform/go'
import { usePhotos } from '../../platform/uploads/photos'
import { useVoice } from '../../platform/uploads/voice'
import { currentReport, dropReport, filesOfReport, formOf } from './draft'

/** The words, photos and voice message of a report, sent once all uploads are done. */
export function useSending() {
  const photos = usePhotos(filesOfReport)
  const voice = useVoice(filesOfReport)
  const [wanted, setWanted] = useState(false)
  const forget = () => {
    photos.clear()
    voice.clear()
    dropReport()
  }
  const sending = useMutation({
    mutationFn: () => {
      const { name } = currentReport()
      const form = formOf(currentReport(), { photos: photos.uploadIds, voice: voice.uploadId })
      return createCase({ kind: 'repair', form, ...(name !== undefined && { onBehalfOf: { name } }) })
    },
    onSuccess: ({ id }) => {
      forget()
      // The report is sent, so going back leads to where it was begun, not to its questions.
      void goInstead(addresses.repairSent(id))
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
