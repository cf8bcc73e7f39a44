import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { PublicTrouble } from '../../../contract/cases/nearby'
import { casesContract } from '../../../contract/cases/routes'
import type { Venue } from '../../../contract/communities'
import { useCommunity } from '../../communities/lookup'
import { useCompounds } from '../../places/lookup'
import { addresses } from '../../platform/addresses'
import { useAnswer } from '../../platform/api/queries'
import type { RouteOutput } from '../../platform/api/route'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { spoken } from '../../ui/press'
import { useWide } from '../../workplace/frame/wide'
import { Drawing } from './Drawing'
import { List } from './List'
import { type Spot, spotsOf } from './spots.rules'
import './index.scss'

const listId = 'troubles-list'

/** What is broken outside people's homes and not yet repaired: drawn compound by compound, and listed. */
function TroublesPage() {
  const { t } = useLingui()
  const troubles = useAnswer({ route: casesContract.troubles, input: { kind: 'repair' } })
  const compounds = useCompounds()
  const community = useCommunity()
  useRefresh(troubles, compounds, community)
  return (
    <Page
      title={t`身边的报修`}
      login={t`登录后看身边的报修`}
      wide
      foot={<Button onTap={() => void go(addresses.repairReport)}>{t`报修`}</Button>}
    >
      <View className='troubles-lead'>{t`楼道、院子、街上报过、还没修好的都在这儿。谁家里的事不在上面。`}</View>
      <Answer query={troubles} rows={6}>
        {(found) => <Troubles found={found} compounds={compounds} venues={community.data?.venues ?? []} />}
      </Answer>
    </Page>
  )
}

interface TroublesProps {
  found: RouteOutput<typeof casesContract.troubles>
  compounds: ReturnType<typeof useCompounds>
  venues: readonly Venue[]
}

function Troubles({ found, compounds, venues }: TroublesProps) {
  const { t } = useLingui()
  const wide = useWide()
  const [chosen, setChosen] = useState<string>()
  const spots = spotsOf({ compounds: compounds.data?.items ?? [], venues }, found.items)
  const spot = spots.find(({ id }) => id === chosen)
  const choose = (id: string | undefined) => {
    setChosen(id)
    if (!wide && id !== undefined) void Taro.pageScrollTo({ selector: `#${listId}`, offsetTop: -16, duration: 150 })
  }
  return (
    <View className='troubles'>
      <View className='troubles-side'>
        <Answer query={compounds} rows={4}>
          {() => <Drawing spots={spots} chosen={chosen} onChoose={choose} />}
        </Answer>
        <View className='troubles-note'>{t`格子越大、颜色越深，没修好的越多；染了色的小房子是有事的楼，圆圈是院子。`}</View>
      </View>
      <View className='troubles-side'>
        <Said spot={spot} items={found.items} />
        {spot !== undefined && <Button kind='second' onTap={() => setChosen(undefined)}>{t`看全部`}</Button>}
        <Listed key={chosen ?? ''} items={spot?.items ?? found.items} />
        {!found.complete && <View className='troubles-note'>{t`太多了，只列了最近的一些。`}</View>}
      </View>
    </View>
  )
}

/** How many there are where, which is read aloud when another place is chosen. */
function Said({ spot, items }: { spot: Spot | undefined; items: readonly PublicTrouble[] }) {
  const { t } = useLingui()
  const name = spot === undefined ? t`全社区` : (spot.name ?? t`公共地方`)
  const many = plural((spot?.items ?? items).length, { 0: '没有没修好的', other: '# 件没修好' })
  return (
    <View id={listId} className='troubles-said' {...spoken({ role: 'status', live: 'polite' })}>
      {`${name}：${many}`}
    </View>
  )
}

function Listed({ items }: { items: readonly PublicTrouble[] }) {
  const { t } = useLingui()
  if (items.length > 0) return <List items={items} />
  return <Empty motif='done' title={t`都修好了`} note={t`要是看见哪儿坏了，点“报修”说一声。`} />
}

export default whole(TroublesPage)
