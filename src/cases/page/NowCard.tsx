import { View } from '@tarojs/components'
import type { Case } from '../../../contract/cases/case'
import { Heading } from '../../ui/Heading'
import { Motif } from '../../ui/papercut/Motif'
import { classes } from '../../ui/press'
import type { Acting } from '../act'
import { Replies } from '../parts/kept'
import { motifOf } from '../words'
import type { PageOfKind } from './kind'
import './page.scss'

/** What is happening now, in one sentence; the resident answers questions here. */
export function NowCard({ item, about, acting }: { item: Case; about: PageOfKind; acting: Acting }) {
  const { title, note, tone } = about.now(item)
  return (
    <View>
      <View className={classes('case-now', `case-now-${tone}`)}>
        <View className='case-now-picture'>
          <Motif name={tone === 'done' ? 'done' : motifOf(item.kind, item.category)} />
        </View>
        <View className='case-now-words'>
          <Heading level={2}>{title}</Heading>
          {note !== undefined && <View className='case-now-note'>{note}</View>}
        </View>
      </View>
      <Replies item={item} acting={acting} />
    </View>
  )
}
