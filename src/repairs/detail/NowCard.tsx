import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { motifOf } from '../../cases/words'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Heading'
import { Motif } from '../../ui/papercut/Motif'
import { classes } from '../../ui/press'
import { showToast } from '../../ui/toast-store'
import { unbroken } from '../../ui/unbroken'
import type { Doing } from '../progress/useDeed'
import { isOver, sayNow } from '../progress/words'
import { OtherTime } from './OtherTime'
import '../index.scss'

/** What happens now, in one sentence; a visit that was proposed is agreed here. */
export function NowCard({ item, deed }: { item: Case; deed: Doing }) {
  const { title, note, tone } = sayNow(item)
  return (
    <View>
      <View className={classes('repair-now', `repair-now-${tone}`)}>
        <View className='repair-now-picture'>
          <Motif name={tone === 'done' ? 'done' : motifOf(item.kind, item.category)} />
        </View>
        <View className='repair-now-words'>
          <Heading level={2}>{unbroken(title)}</Heading>
          {note !== undefined && <View className='repair-now-note'>{note}</View>}
        </View>
      </View>
      {item.allowed.includes('agreeVisit') && item.visit !== null && !isOver(item.visit) && <Visit item={item} deed={deed} />}
    </View>
  )
}

function Visit({ item, deed }: { item: Case; deed: Doing }) {
  const { t } = useLingui()
  const [other, setOther] = useState(false)
  const agree = () => deed.mutate({ action: 'agreeVisit' }, { onSuccess: () => showToast(t`说定了，到时候家里留人。`) })
  return (
    <View className='repair-buttons'>
      <Button busy={deed.isPending} onTap={agree}>{t`这个时间可以`}</Button>
      <Button kind='second' onTap={() => setOther(true)}>{t`换个时间`}</Button>
      <OtherTime item={item} open={other} onClose={() => setOther(false)} />
    </View>
  )
}
