import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayDate, sayMonth, sayWeekday, today } from '../../platform/words/times'
import { Choice } from '../../ui/Choice'
import { DateChoice } from '../../ui/DateChoice'
import { monthGrid } from '../../ui/month-grid'
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
      {picked === own && <OwnDay value={value ?? undefined} onChange={onChange} />}
    </View>
  )
}

function OwnDay({ value, onChange }: { value: string | undefined; onChange: (day: string) => void }) {
  const { t } = useLingui()
  const [month, setMonth] = useState((value ?? today()).slice(0, 7))
  const last = monthsAfter(today(), 24)
  const days = monthGrid(month).flatMap(({ day }) => (day !== undefined && day >= today() && day <= last ? [{ day, count: 0 }] : []))
  const words = {
    month: sayMonth(month),
    weekdays: [t`一`, t`二`, t`三`, t`四`, t`五`, t`六`, t`日`],
    previous: t`上个月`,
    next: t`下个月`,
    day: ({ day }: { day: string }) => `${sayDate(day)} ${sayWeekday(day)}`,
  }
  return <DateChoice id='end-day' label={t`最后一天`} {...{ month, days, words, value, onChange }} today={today()} onMonth={setMonth} />
}
