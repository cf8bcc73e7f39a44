import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Document, Need } from '../../../contract/catalogue/catalogue'
import { capital, usePick } from '../../platform/words/bilingual'
import { Sheet } from '../../ui/Sheet'
import { DocumentFacts } from '../parts/DocumentFacts'
import { Needs } from '../service/Needs'
import { toggled } from '../service/toggled'

interface BringProps {
  needs: readonly Need[]
  documents: readonly Document[]
}

/** What to bring; the ticks go with the page. */
export function Bring({ needs, documents }: BringProps) {
  const { t } = useLingui()
  const pick = usePick()
  const [have, setHave] = useState<readonly string[]>([])
  const [shown, show] = useState<Document>()
  const toggle = (document: string) => setHave(toggled(have, document))
  const title = capital(shown === undefined ? '' : pick(shown.name))
  return (
    <>
      <Needs needs={needs} documents={documents} have={have} onToggle={toggle} onShow={show} />
      <Sheet open={shown !== undefined} title={title} closeText={t`关上`} onClose={() => show(undefined)}>
        {shown && <DocumentFacts document={shown} />}
      </Sheet>
    </>
  )
}
