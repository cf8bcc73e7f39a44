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

/** Leads to a time at an organisation's own desk, if it has one. */
export function AppointOrganisation({ organisation }: { organisation: string }) {
  const { t } = useLingui()
  const desk = useDesks().data?.items.find((one) => one.organisation === organisation)
  if (desk === undefined) return null
  return (
    <View className='station-button'>
      <Button kind='second' onTap={() => void go(addresses.appoint({ desk: desk.id }))}>{t`约个时间`}</Button>
    </View>
  )
}
