import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { DocumentId, ServiceId } from '../../../contract/catalogue/ids'
import { draftOf, onDraftsDropped } from '../../platform/drafts'
import { toggled } from './toggled'

/** Of each service, the documents that somebody has together; only on this phone. */
const ticked = draftOf('station.ticks', z.record(ServiceId, z.array(DocumentId)))

/** The documents ticked for a service, and a tick that is put or taken away. */
export function useTicks(service: string) {
  const [have, setHave] = useState<readonly string[]>(() => ticked.read()?.[service] ?? [])
  useEffect(() => onDraftsDropped(() => setHave([])), [])
  const toggle = (document: string) => {
    const next = toggled(have, document)
    setHave(next)
    ticked.keep({ ...ticked.read(), [service]: next })
  }
  return { have, toggle }
}
