import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Organisation } from '../../../contract/catalogue/catalogue'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { dial } from '../../platform/dial'
import { usePick } from '../../platform/words/bilingual'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { unbroken } from '../../ui/unbroken'
import './parts.scss'

const stationId = 'migrant-station'

/** One tap calls an organisation. */
export function Call({ organisation, hours }: { organisation: Organisation; hours?: string }) {
  const { t } = useLingui()
  const { phone } = organisation
  const note = (
    <View className='station-words'>
      <View>{phone}</View>
      {hours !== undefined && <View>{unbroken(hours)}</View>}
    </View>
  )
  return <Row motif='phone' title={t`打电话`} note={note} onTap={() => dial(phone)} />
}

/** Whatever is not written here, the station knows or finds out. */
export function CallStation({ catalogue, title }: { catalogue: Catalogue; title: string }) {
  const pick = usePick()
  const station = catalogue.organisations.find(({ id }) => id === stationId)
  if (station === undefined) return null
  return (
    <Card title={title}>
      <Call organisation={station} hours={station.hours === null ? undefined : pick(station.hours)} />
    </Card>
  )
}
