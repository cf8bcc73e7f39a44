import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Organisation } from '../../../contract/catalogue/catalogue'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { stationId } from '../../../contract/catalogue/station'
import { usePromises } from '../../communities/promises/lookup'
import { addresses } from '../../platform/addresses'
import { dial } from '../../platform/dial'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { unbroken } from '../../ui/unbroken'
import './parts.scss'

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

interface StationProps {
  catalogue: Catalogue
  title: string
}

/** The station on the telephone, for what cannot wait. */
export function CallStation({ catalogue, title }: StationProps) {
  return (
    <Card title={title}>
      <StationCall catalogue={catalogue} />
    </Card>
  )
}

/** Whatever is not written here, the station knows or finds out: in writing, or on the telephone. */
export function AskStation({ catalogue, title, about = {} }: StationProps & { about?: { service?: string; words?: string } }) {
  const { t } = useLingui()
  const { station } = usePromises()
  const answered = t`上班时间半小时内有人回`
  const note = station === '' ? answered : `${answered} · ${station}`
  const ask = () => void go(addresses.stationAsk(about))
  return (
    <Card title={title}>
      <Row motif='envelope' title={t`写给驿站，或者说一段`} note={note} onTap={ask} />
      <StationCall catalogue={catalogue} />
    </Card>
  )
}

function StationCall({ catalogue }: { catalogue: Catalogue }) {
  const pick = usePick()
  const station = catalogue.organisations.find(({ id }) => id === stationId)
  return station ? <Call organisation={station} hours={station.hours === null ? undefined : pick(station.hours)} /> : null
}
