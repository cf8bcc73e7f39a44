import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Case, Deadline } from '../../../contract/cases/case'
import { sayBefore, sayDeadline, sayLeft } from '../../cases/deadlines'
import { shownOf } from '../../cases/parts/kept'
import { sayClock } from '../../cases/words'
import { classes } from '../../ui/press'

const sayShort = (deadline: Deadline) =>
  deadline.state === 'running' && deadline.at !== null ? sayBefore(deadline.at) : sayDeadline(deadline)

/** The time left on the clock that runs out next, in large print; then every clock. */
export function Deadlines({ item }: { item: Case }) {
  const { t } = useLingui()
  const clocks = Object.entries(item.deadlines)
  const rests = shownOf(item.parts).flatMap(({ kept, show }) => show.sayRest?.(item, kept) ?? [])
  const tone = item.late ? 'late' : item.dueAt === null ? 'rests' : 'runs'
  return (
    <View className={classes('desk-deadlines', `desk-deadlines-${tone}`)}>
      <View className='desk-left'>{item.dueAt === null ? t`不在计时` : sayLeft(item.dueAt)}</View>
      {item.dueAt !== null && <View>{sayBefore(item.dueAt)}</View>}
      {rests.map((words) => (
        <View key={words}>{words}</View>
      ))}
      {clocks.map(([clock, deadline]) => (
        <View key={clock} className='desk-clock'>
          <View>{sayClock(item.kind, clock)}</View>
          <View className='desk-clock-says'>{sayShort(deadline)}</View>
        </View>
      ))}
      {clocks.some(([, { assumed }]) => assumed) && <View>{t`那年的放假安排还没有公布，时限是估的。`}</View>}
    </View>
  )
}
