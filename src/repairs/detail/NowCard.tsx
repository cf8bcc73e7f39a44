import { View } from '@tarojs/components'
import type { Case } from '../../../contract/cases/case'
import type { Acting } from '../../cases/act'
import { Replies } from '../../cases/parts/kept'
import { motifOf } from '../../cases/words'
import { Heading } from '../../ui/Heading'
import { Motif } from '../../ui/papercut/Motif'
import { classes } from '../../ui/press'
import { unbroken } from '../../ui/unbroken'
import { sayNow } from '../progress/words'
import '../index.scss'

/** What is happening now, in one sentence; the resident answers questions here. */
export function NowCard({ item, acting }: { item: Case; acting: Acting }) {
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
      <Replies item={item} acting={acting} />
    </View>
  )
}
