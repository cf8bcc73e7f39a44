import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { useQueue } from '../../cases/lookup'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { useWide } from '../../workplace/frame/wide'
import { mayGive } from '../deeds/together'
import { Beside } from './Beside'
import type { QueueChoice } from './choices'
import { List } from './List'
import { Together } from './Together'
import { useKeptCases } from './useKeptCases'
import { usePicked } from './usePicked'
import type { View as Shown } from './view'

/** The cases of a queue, on a wide screen with one of them beside; several can be picked and given to somebody at once. */
export function Cases({ choice, shown }: { choice: QueueChoice; shown: Shown }) {
  const { t } = useLingui()
  const wide = useWide()
  const [selected, setSelected] = useState<string>()
  const query = useQueue({ queue: choice.queue, of: choice.of, ...shown })
  const rows = query.data?.pages.flatMap(({ items }) => items)
  const picked = usePicked(rows ?? [])
  const gives = shown.month === undefined && mayGive(choice.relation, choice.kind)
  useKeptCases(choice.queue === 'worker' && shown.month === undefined ? rows : undefined)
  // An action on the first case may move it down the list, but it stays open beside it.
  const first = useRef<string>()
  first.current ??= rows?.[0]?.id
  const beside = wide ? (selected ?? first.current) : undefined
  const open = (caseId: string) => (wide ? setSelected(caseId) : void go(addresses.deskCase(caseId)))
  return (
    <View className='desk'>
      <View className='desk-list'>
        {gives && !picked.on && rows !== undefined && rows.length > 1 && (
          <Button kind='plain' onTap={picked.begin}>{t`选几件一起办`}</Button>
        )}
        <List query={query} choice={choice} shown={shown} selected={beside} picked={gives ? picked : undefined} onOpen={open} />
        {picked.on && <Together picked={picked} relation={choice.relation} />}
      </View>
      {wide && <View className='desk-beside'>{beside !== undefined && <Beside key={beside} caseId={beside} letters={!picked.on} />}</View>}
    </View>
  )
}
