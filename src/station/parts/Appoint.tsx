import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useDesks } from '../../appointments/lookup'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import './parts.scss'

/** Leads from a service to a time at the desk that helps with it. */
export function AppointService({ service }: { service: string }) {
  const { t } = useLingui()
  return (
    <View className='station-button'>
      <Button kind='second' onTap={() => void go(addresses.appoint({ service }))}>{t`约个时间去办`}</Button>
    </View>
  )
}

/** Leads to a time at an organisation's own desk; for one without a desk the station asks. */
export function AppointOrganisation({ organisation, name }: { organisation: string; name: string }) {
  const { t } = useLingui()
  const desks = useDesks().data?.items
  if (desks === undefined) return null
  const desk = desks.find((one) => one.organisation === organisation)
  const words = t`我想请“${name}”帮忙：`
  const to = desk ? addresses.appoint({ desk: desk.id }) : addresses.stationAsk({ words })
  return (
    <View className='station-button'>
      <Button kind='second' onTap={() => void go(to)}>
        {desk ? t`约个时间` : t`请驿站帮我联系`}
      </Button>
    </View>
  )
}
