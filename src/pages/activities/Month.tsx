import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useEffect, useMemo } from 'react'
import type { Session } from '../../../contract/sessions/session'
import { dayOf, startOfDay } from '../../../contract/time'
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
  /** `2026-12`; without it what is coming, whatever its month. */
  month: string | undefined
  day: string | undefined
  onMonth: (month: string | undefined) => void
  onDay: (day: string | undefined) => void
}

/** 200 activities in a month fill 4 pages; no community needs more than 8. */
const mostPages = 8
const comingMilliseconds = 60 * 86_400_000

/** What is coming under a strip of the next days, or a month's calendar with its sessions; of a day that is chosen, its own. */
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
        <View className='activities-turn'>
          {day !== undefined && (
            <Button kind='plain' onTap={() => onDay(undefined)}>
              {month === undefined ? t`看全部` : t`看整个月`}
            </Button>
          )}
          {month === undefined ? (
            <Button kind='plain' onTap={() => onMonth(today().slice(0, 7))}>{t`打开日历`}</Button>
          ) : (
            <Button kind='plain' onTap={() => onMonth(undefined)}>{t`收起日历`}</Button>
          )}
        </View>
      </View>
      <View className='activities-list'>
        <Answer query={query} rows={6}>
          {() =>
            shown.length === 0 ? (
              <Empty
                motif='empty'
                title={month === undefined ? t`最近还没有活动` : t`这个月还没有活动`}
                note={month === undefined ? t`过几天再来看看。` : t`看看下个月，或者过几天再来。`}
              />
            ) : (
              <Days key={day ?? month ?? 'coming'} sessions={shown} />
            )
          }
        </Answer>
      </View>
    </View>
  )
}

/** Loads all pages, one after the other, so that the calendar can mark every day. */
function useWholeMonth(month: string | undefined) {
  const query = useSessionsBetween(daysOf(month))
  const { hasNextPage, isFetching, fetchNextPage, data } = query
  const got = data?.pages.length ?? 0
  const next = hasNextPage && !isFetching && got < mostPages ? got : undefined
  useEffect(() => {
    if (next !== undefined) void fetchNextPage()
  }, [next, fetchNextPage])
  return query
}

function useCalendarWords(month: string | undefined) {
  const { t } = useLingui()
  return {
    month: month === undefined ? '' : sayMonth(month),
    weekdays: [t`一`, t`二`, t`三`, t`四`, t`五`, t`六`, t`日`],
    previous: t`上个月`,
    next: t`下个月`,
    day: ({ day, count = 0 }: DayMark) => {
      const date = `${sayDate(day)} ${sayWeekday(day)}`
      return t`${date}，${count} 场`
    },
  }
}

/** What is coming in the next weeks; of this month from today on, otherwise the whole month. */
function daysOf(month: string | undefined): { from: string; to: string } {
  if (month === undefined) return { from: today(), to: dayOf(startOfDay(today()) + comingMilliseconds) }
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
