import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { sayDate, sayMonth, sayWeekday, today } from '../../platform/words/times'
import { DateChoice } from '../../ui/DateChoice'
import { monthGrid } from '../../ui/month-grid'

interface DayChoiceProps {
  id: string
  label?: string
  value: string | null
  /** The last day that can be chosen. */
  last?: string
  onChange: (day: string) => void
}

/** A calendar from today on. */
export function DayChoice({ id, label, value, last, onChange }: DayChoiceProps) {
  const { t } = useLingui()
  const [month, setMonth] = useState((value !== null && value >= today() ? value : today()).slice(0, 7))
  const offered = (day: string | undefined): day is string => day !== undefined && day >= today() && (last === undefined || day <= last)
  const days = monthGrid(month).flatMap(({ day }) => (offered(day) ? [{ day, count: 0 }] : []))
  const words = {
    month: sayMonth(month),
    weekdays: [t`一`, t`二`, t`三`, t`四`, t`五`, t`六`, t`日`],
    previous: t`上个月`,
    next: t`下个月`,
    day: ({ day }: { day: string }) => `${sayDate(day)} ${sayWeekday(day)}`,
  }
  return (
    <DateChoice
      id={id}
      label={label ?? t`选一天`}
      {...{ month, days, words, onChange }}
      value={value ?? undefined}
      today={today()}
      onMonth={setMonth}
    />
  )
}
