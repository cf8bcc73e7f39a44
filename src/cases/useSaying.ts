import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { draftOf } from '../platform/drafts'
import { usePhotos } from '../platform/uploads/photos'
import { useActing } from './act'
import { handOver, photosOf } from './photos'

interface Saying {
  caseId: string
  /** The name of the draft for the words and the photos. */
  draft: string
  staffOnly: boolean
  /** The message shown once it is on its way. */
  said: string
  /** The message shown when there is nothing to send. */
  nothing: string
}

/** A message with photos about a case, kept on the phone until it is sent. */
export function useSaying({ caseId, draft: name, staffOnly, said, nothing }: Saying) {
  const draft = useRef(draftOf(name, z.string())).current
  const words = useRef(draft.read() ?? '')
  const [times, setTimes] = useState(0)
  const [problem, setProblem] = useState<string>()
  const photos = usePhotos(name)
  const acting = useActing()
  return {
    /** For the field: `key` changes after sending, so that the field starts again empty. */
    field: {
      key: times,
      problem,
      words: words.current,
      keep(value: string) {
        words.current = value
        draft.keep(value)
      },
    },
    photos,
    acting,
    send() {
      const text = words.current.trim()
      const files = photosOf(name)
      const isEmpty = text === '' && files.length === 0
      setProblem(isEmpty ? nothing : undefined)
      if (isEmpty) return
      const deed = { caseId, action: null, text: text === '' ? undefined : text, staffOnly, photos: files }
      const onSuccess = () => {
        words.current = ''
        draft.drop()
        handOver(name, files)
        setTimes(times + 1)
      }
      acting.mutate({ deed, said }, { onSuccess })
    },
  }
}
