import { useLingui } from '@lingui/react/macro'
import Taro from '@tarojs/taro'
import { addresses } from '../../platform/addresses'
import { Tile, Tiles } from '../../ui/Tiles'

const tabs: string[] = [addresses.services, addresses.activities]
const open = (url: string) => void (tabs.includes(url) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }))

/** What people come for. Until the other things can be asked for here, they lead to whom to call. */
export function Services() {
  const { t } = useLingui()
  const items = [
    { motif: 'wrench', label: t`报修`, to: addresses.repairReport },
    { motif: 'pomegranate', label: t`红石榴驿站`, to: addresses.services },
    { motif: 'drum', label: t`约活动`, to: addresses.activities },
    { motif: 'lantern', label: t`约场地`, to: addresses.services },
    { motif: 'scales', label: t`说事调解`, to: addresses.services },
    { motif: 'lotus', label: t`便民服务`, to: addresses.services },
  ]
  return (
    <Tiles>
      {items.map(({ motif, label, to }) => (
        <Tile key={motif} motif={motif} title={label} onTap={() => open(to)} />
      ))}
    </Tiles>
  )
}
