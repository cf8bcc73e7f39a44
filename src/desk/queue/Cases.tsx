import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { useQueue } from '../../cases/lookup'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { useWide } from '../../workplace/frame/wide'
import { Beside } from './Beside'
import type { QueueChoice } from './choices'
import { List } from './List'
import { type Picking, pickedIn } from './picked'
import { Together } from './Together'
import { useKeptCases } from './useKeptCases'
import type { View as Shown } from './view'

/** The cases of a queue, on a wide screen with one of them beside; several can be picked and given to somebody at once, unless `picking` is undefined. */
export function Cases({ choice, shown, picking }: { choice: QueueChoice; shown: Shown; picking: Picking | undefined }) {
  const wide = useWide()
  const [selected, setSelected] = useState<string>()
  const query = useQueue({ queue: choice.queue, of: choice.of, ...shown })
  const rows = query.data?.pages.flatMap(({ items }) => items)
  const picked = picking && pickedIn(rows ?? [], picking)
  useKeptCases(choice.queue === 'worker' && shown.month === undefined ? rows : undefined)
  // An action on the first case may move it down the list, but it stays open beside it.
  const first = useRef<string>()
  first.current ??= rows?.[0]?.id
  const beside = wide ? (selected ?? first.current) : undefined
  const open = (caseId: string) => (wide ? setSelected(caseId) : void go(addresses.deskCase(caseId)))
  return (
    <View className='desk'>
      <View className='desk-list'>
        <List query={query} choice={choice} shown={shown} selected={beside} picked={picked} onOpen={open} />
        {picked?.on && <Together picked={picked} relation={choice.relation} />}
      </View>
      {wide && <View className='desk-beside'>{beside !== undefined && <Beside key={beside} caseId={beside} letters={!picked?.on} />}</View>}
    </View>
  )
}
