import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Service } from '../../../contract/catalogue/catalogue'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { themeMotifs } from '../themes/lookup'
import './parts.scss'

interface ServicesProps {
  services: readonly Service[]
  /** Only the names, where many stand together. */
  short?: boolean
}

/** Services as rows; those that are closed come last. */
export function Services({ services, short }: ServicesProps) {
  const closed = (service: Service) => service.state === 'closed'
  const inOrder = [...services.filter((service) => !closed(service)), ...services.filter(closed)]
  return inOrder.map((service) => <ServiceRow key={service.id} service={service} short={short} />)
}

function ServiceRow({ service, short }: { service: Service; short?: boolean }) {
  const { t } = useLingui()
  const pick = usePick()
  const { id, theme, name, summary, state } = service
  return (
    <Row
      motif={themeMotifs[theme]}
      title={pick(name)}
      note={short ? undefined : <View className='station-words'>{pick(summary)}</View>}
      end={state === 'closed' ? <Tag tone='waiting'>{t`现在不办`}</Tag> : undefined}
      onTap={() => void go(addresses.service(id))}
    />
  )
}
