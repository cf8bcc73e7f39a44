import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayDate, today } from '../../platform/words/times'
import { Choice } from '../../ui/Choice'
import { DayChoice } from '../../workplace/frame/DayChoice'
import { monthsAfter } from './ends.rules'

/** `null` for as long as nobody takes it; undefined while it is not chosen. */
export type End = string | null | undefined

interface EndChoiceProps {
  /** Whether the post may go on without an end. */
  lasting: boolean
  value: End
  error?: string
  onChange: (end: End) => void
}

const lengths = [1, 3, 6, 12]
const own = 'own'

/** Until when somebody holds a post: for good, some months, or a day of one's own. */
export function EndChoice({ lasting, value, error, onChange }: EndChoiceProps) {
  const { t } = useLingui()
  const [picked, setPicked] = useState<string | undefined>(value === null ? 'lasting' : undefined)
  const words: Record<number, string> = { 1: t`一个月`, 3: t`三个月`, 6: t`半年`, 12: t`一年` }
  const options = [
    ...(lasting ? [{ value: 'lasting', label: t`一直担任` }] : []),
    ...lengths.map((months) => ({ value: String(months), label: words[months] ?? '', note: until(months) })),
    { value: own, label: t`自己选一天` },
  ]
  function until(months: number): string {
    const day = sayDate(monthsAfter(today(), months))
    return t`到${day}`
  }
  const choose = (choice: string) => {
    setPicked(choice)
    if (choice === own) onChange(undefined)
    else onChange(choice === 'lasting' ? null : monthsAfter(today(), Number(choice)))
  }
  return (
    <View>
      <Choice id='end' label={t`到什么时候`} compact options={options} value={picked} error={error} onChange={choose} />
      {picked === own && (
        <DayChoice id='end-day' label={t`最后一天`} value={value ?? null} last={monthsAfter(today(), 24)} onChange={onChange} />
      )}
    </View>
  )
}
