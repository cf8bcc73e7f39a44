import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Case, Deadline } from '../../../contract/cases/case'
import { sayBefore, sayDeadline, sayLeft } from '../../cases/deadlines'
import { sayForStaff } from '../../cases/words'
import { classes } from '../../ui/press'

const sayShort = (deadline: Deadline) =>
  deadline.state === 'running' && deadline.at !== null ? sayBefore(deadline.at) : sayDeadline(deadline)

/** How long is left of the clock that runs out next, large; then each of them. */
export function Deadlines({ item }: { item: Case }) {
  const { t } = useLingui()
  const { answer, update, solution } = item.deadlines
  const all: [string, Deadline][] = [
    [t`先回一声`, answer],
    ...(update ? [[t`说说进展`, update] as [string, Deadline]] : []),
    [t`办完`, solution],
  ]
  const reason = item.pausedFor === null ? undefined : sayForStaff(item.kind, 'reasons', item.pausedFor)
  const tone = item.late ? 'late' : item.dueAt === null ? 'rests' : 'runs'
  return (
    <View className={classes('desk-deadlines', `desk-deadlines-${tone}`)}>
      <View className='desk-left'>{item.dueAt === null ? t`不在计时` : sayLeft(item.dueAt)}</View>
      {item.dueAt !== null && <View>{sayBefore(item.dueAt)}</View>}
      {reason !== undefined && <View>{t`停着：${reason}`}</View>}
      {all.map(([name, deadline]) => (
        <View key={name} className='desk-clock'>
          <View>{name}</View>
          <View className='desk-clock-says'>{sayShort(deadline)}</View>
        </View>
      ))}
      {solution.assumed && <View>{t`那年的放假安排还没有公布，时限是估的。`}</View>}
    </View>
  )
}
