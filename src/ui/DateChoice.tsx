import { Text, View } from '@tarojs/components'
import { Heading } from './Heading'
import { monthGrid, shiftMonth, weekdayOf, weekFrom } from './month-grid'
import { classes, pressable, spoken } from './press'
import './DateChoice.scss'

export interface DayMark {
  /** `2026-12-22` */
  day: string
  /** Two characters under the number, such as 冬至. */
  mark?: string
  /** How much there is on that day, shown as up to three dots. */
  count?: number
}

interface DateChoiceProps {
  id?: string
  label: string
  /** `2026-12`; without it only the seven days from today on. */
  month: string | undefined
  /** The days that can be chosen, each with its marks. */
  days: DayMark[]
  value?: string
  today: string
  words: { month: string; weekdays: string[]; previous: string; next: string; day: (day: DayMark) => string }
  onChange: (day: string) => void
  onMonth: (month: string) => void
}

/** A calendar month, starting on Monday, or the coming week: days with something on can be tapped and say what it is. */
export function DateChoice({ id, label, month, days, value, today, words, onChange, onMonth }: DateChoiceProps) {
  const marks = new Map(days.map((day) => [day.day, day]))
  return (
    <View id={id} className='date-choice' {...spoken({ role: 'group', label })}>
      {month !== undefined && (
        <View className='date-head'>
          <Turn label={words.previous} sign='‹' onTap={() => onMonth(shiftMonth(month, -1))} />
          <Heading level={2}>{words.month}</Heading>
          <Turn label={words.next} sign='›' onTap={() => onMonth(shiftMonth(month, 1))} />
        </View>
      )}
      <View className='date-grid' {...spoken({ hidden: true })}>
        {(month === undefined ? from(words.weekdays, weekdayOf(today)) : words.weekdays).map((weekday) => (
          <View key={weekday} className='date-weekday'>
            {weekday}
          </View>
        ))}
      </View>
      <View className='date-grid'>
        {(month === undefined ? weekFrom(today) : monthGrid(month)).map(({ key, day }) => (
          <DayCell
            key={key}
            day={day}
            mark={marks.get(day ?? '')}
            chosen={day === value}
            today={day === today}
            say={words.day}
            onChange={onChange}
          />
        ))}
      </View>
    </View>
  )
}

const from = <T,>(all: readonly T[], first: number): T[] => [...all.slice(first), ...all.slice(0, first)]

function Turn({ label, sign, onTap }: { label: string; sign: string; onTap: () => void }) {
  return (
    <View className='date-turn focusable' {...pressable({ label, onTap })}>
      <Text {...spoken({ hidden: true })}>{sign}</Text>
    </View>
  )
}

interface DayCellProps {
  day?: string
  mark?: DayMark
  chosen: boolean
  today: boolean
  say: (day: DayMark) => string
  onChange: (day: string) => void
}

function DayCell({ day, mark, chosen, today, say, onChange }: DayCellProps) {
  if (!day) return <View className='date-day' />
  const className = classes('date-day', mark && 'date-open focusable', today && 'date-today', chosen && 'date-chosen')
  if (!mark) return <View className={className}>{Number(day.slice(8))}</View>
  const press = pressable({ label: say(mark), pressed: chosen, current: today ? 'date' : undefined, onTap: () => onChange(day) })
  return (
    <View className={className} {...press}>
      <View>{Number(day.slice(8))}</View>
      {mark.mark && <View className='date-mark'>{mark.mark}</View>}
      <View className={classes('date-dots', `date-dots-${Math.min(mark.count ?? 1, 3)}`, mark.mark && 'date-dots-care')} />
    </View>
  )
}
