import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { sayMonth, today } from '../../platform/words/times'
import { shiftMonth } from '../../ui/month-grid'
import { classes, pressable, spoken } from '../../ui/press'

interface MonthsProps {
  month: string
  onMonth: (month: string) => void
}

/** Turns the months of what is over, up to the present one. */
export function Months({ month, onMonth }: MonthsProps) {
  const { t } = useLingui()
  const present = today().slice(0, 7)
  return (
    <View className='desk-months' {...spoken({ role: 'group', label: t`哪个月` })}>
      <Turn label={t({ message: '上个月', context: 'desk' })} sign='‹' onTap={() => onMonth(shiftMonth(month, -1))} />
      <View className='desk-month' {...spoken({ live: 'polite' })}>
        {sayMonth(month)}
      </View>
      <Turn
        label={t({ message: '下个月', context: 'desk' })}
        sign='›'
        disabled={month >= present}
        onTap={() => onMonth(shiftMonth(month, 1))}
      />
    </View>
  )
}

function Turn({ label, sign, disabled, onTap }: { label: string; sign: string; disabled?: boolean; onTap: () => void }) {
  return (
    <View className={classes('desk-turn', 'focusable', disabled && 'desk-turn-off')} {...pressable({ label, disabled, onTap })}>
      {sign}
    </View>
  )
}
