import { useLingui } from '@lingui/react/macro'
import type { Form } from '../../../contract/cases/kind'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { useService } from '../../station/lookup'
import { Row } from '../../ui/Row'

/** The service of the catalogue that a case is about, if there is one. */
export function AskedService({ form: { service: id } }: { form: Form }) {
  const { t } = useLingui()
  const pick = usePick()
  const service = useService(id)
  if (id === undefined) return null
  return (
    <Row
      motif='pomegranate'
      title={service === undefined ? id : pick(service.name)}
      note={t`要办的事`}
      onTap={service && (() => void go(addresses.service(id)))}
    />
  )
}
