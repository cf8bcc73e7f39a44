import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { addresses } from '../../platform/addresses'
import { Motif } from '../../ui/papercut/Motif'
import { pressable } from '../../ui/press'

/** What people come for. Until the other things can be asked for here, they lead to whom to call. */
export function Services() {
  const { t } = useLingui()
  const items = [
    { motif: 'wrench', label: t`报修`, to: addresses.services },
    { motif: 'pomegranate', label: t`红石榴驿站`, to: addresses.services },
    { motif: 'drum', label: t`约活动`, to: addresses.activities },
    { motif: 'lantern', label: t`约场地`, to: addresses.services },
    { motif: 'scales', label: t`说事调解`, to: addresses.services },
    { motif: 'lotus', label: t`便民服务`, to: addresses.services },
  ]
  return (
    <View className='home-services'>
      {items.map(({ motif, label, to }) => (
        <View key={motif} className='home-service focusable' {...pressable({ onTap: () => void Taro.switchTab({ url: to }) })}>
          <View className='home-service-picture'>
            <Motif name={motif} />
          </View>
          <View className='home-service-words'>{label}</View>
        </View>
      ))}
    </View>
  )
}
