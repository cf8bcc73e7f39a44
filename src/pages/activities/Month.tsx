import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useEffect, useMemo } from 'react'
import type { Session } from '../../../contract/sessions/session'
import { dayOf } from '../../../contract/time'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
import { sayFestivalMark } from '../../platform/words/lunar'
import { sayDate, sayMonth, sayWeekday, today } from '../../platform/words/times'
import { festivalOf } from '../../sessions/kinds/activity'
import { useSessionsBetween } from '../../sessions/lookup'
import { Button } from '../../ui/Button'
import { DateChoice, type DayMark } from '../../ui/DateChoice'
import { Empty } from '../../ui/Empty'
import { Days } from './Days'

interface MonthProps {
  month: string
  day: string | undefined
  onMonth: (month: string) => void
  onDay: (day: string | undefined) => void
}

/** 200 activities in a month fill 4 pages; no community needs more than 8. */
const mostPages = 8

/** A month's calendar with its sessions, or those of the chosen day. */
export function Month({ month, day, onMonth, onDay }: MonthProps) {
  const { t } = useLingui()
  const query = useWholeMonth(month)
  useRefresh(query)
  const sessions = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data])
  const marks = useMemo(() => marksOf(sessions), [sessions])
  const shown = day === undefined ? sessions : sessions.filter((session) => dayOfSession(session) === day)
  return (
    <View className='activities-month'>
      <View className='activities-calendar'>
        <DateChoice
          id='day'
          label={t`选一天`}
          month={month}
          days={marks}
          value={day}
          today={today()}
          words={useCalendarWords(month)}
          onChange={onDay}
          onMonth={onMonth}
        />
        {day !== undefined && <Button kind='plain' onTap={() => onDay(undefined)}>{t`看整个月`}</Button>}
      </View>
      <View className='activities-list'>
        <Answer query={query} rows={6}>
          {() =>
            shown.length === 0 ? (
              <Empty motif='empty' title={t`这个月还没有活动`} note={t`看看下个月，或者过几天再来。`} />
            ) : (
              <Days key={day ?? month} sessions={shown} />
            )
          }
        </Answer>
      </View>
    </View>
  )
}

/** Loads all pages, one after the other, so that the calendar can mark every day. */
function useWholeMonth(month: string) {
  const query = useSessionsBetween(daysOf(month))
  const { hasNextPage, isFetching, fetchNextPage, data } = query
  const got = data?.pages.length ?? 0
  const next = hasNextPage && !isFetching && got < mostPages ? got : undefined
  useEffect(() => {
    if (next !== undefined) void fetchNextPage()
  }, [next, fetchNextPage])
  return query
}

function useCalendarWords(month: string) {
  const { t } = useLingui()
  return {
    month: sayMonth(month),
    weekdays: [t`一`, t`二`, t`三`, t`四`, t`五`, t`六`, t`日`],
    previous: t`上个月`,
    next: t`下个月`,
    day: ({ day, count = 0 }: DayMark) => {
      const date = `${sayDate(day)} ${sayWeekday(day)}`
      return t`${date}，${count} 场`
    },
  }
}

/** From today if it is this month, otherwise the whole month. */
function daysOf(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
  return { from: today().startsWith(month) ? today() : `${month}-01`, to: last }
}

function marksOf(sessions: Session[]): DayMark[] {
  const marks = new Map<string, DayMark>()
  for (const session of sessions) {
    const day = dayOfSession(session)
    const { count = 0, mark } = marks.get(day) ?? {}
    const festival = festivalOf(session)
    marks.set(day, { day, count: count + 1, mark: mark ?? (festival === null ? undefined : sayFestivalMark(festival)) })
  }
  return [...marks.values()]
}

const dayOfSession = ({ startsAt }: Session) => dayOf(Date.parse(startsAt))
