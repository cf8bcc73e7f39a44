import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { Session } from '../../../contract/sessions'
import { dayOf } from '../../../contract/time'
import { SessionRow } from '../../activities/SessionRow'
import { sayFestival, sayLunar } from '../../platform/words/lunar'
import { sayDay } from '../../platform/words/times'
import { Card } from '../../ui/Card'

const step = 15

/** Sessions under the day they are on; more on reaching the end. */
export function Days({ sessions }: { sessions: Session[] }) {
  const [most, setMost] = useState(step)
  useReachBottom(() => setMost((shown) => (shown < sessions.length ? shown + step : shown)))
  return byDay(sessions.slice(0, most)).map(([day, those]) => (
    <Card key={day} title={sayTitle(day, those)}>
      {those.map((session) => (
        <SessionRow key={session.id} session={session} underDay />
      ))}
    </Card>
  ))
}

function sayTitle(day: string, [first]: Session[]): string {
  if (first === undefined) return sayDay(day)
  return [sayDay(day), first.festival === null ? sayLunar(first.lunar) : sayFestival(first.festival)].join(' · ')
}

function byDay(sessions: Session[]): [string, Session[]][] {
  const days = new Map<string, Session[]>()
  for (const session of sessions) {
    const day = dayOf(Date.parse(session.startsAt))
    days.set(day, [...(days.get(day) ?? []), session])
  }
  return [...days]
}
