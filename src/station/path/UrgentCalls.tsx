import { useLingui } from '@lingui/react/macro'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { dial } from '../../platform/dial'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { CallStation } from '../parts/Call'

/** Whom to call at once. */
export function UrgentCalls({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useLingui()
  return (
    <>
      <CallStation catalogue={catalogue} title={t`马上给驿站打电话`} />
      <Card>
        <Row motif='bell' title={t`有危险：110`} onTap={() => dial('110')} />
        <Row motif='bell' title={t`急病、受伤：120`} onTap={() => dial('120')} />
      </Card>
    </>
  )
}
