import { plural } from '@lingui/core/macro'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { Session } from '../../../contract/sessions/session'
import { dayOf } from '../../../contract/time'
import { sayDay } from '../../platform/words/times'
import { SessionRow } from '../../sessions/SessionRow'
import { sayDayOf } from '../../sessions/words'
import { Card } from '../../ui/Card'

const step = 15

/** WeChat advises against more than 1,000 nodes on a page; each row has about fifteen. */
const most = 45

/** Sessions grouped by day. Reaching the end loads more, up to what a page can bear; the calendar leads to the rest. */
export function Days({ sessions }: { sessions: Session[] }) {
  const [wanted, setWanted] = useState(step)
  const shown = Math.min(wanted, most, sessions.length)
  useReachBottom(() => setWanted(shown + step))
  return (
    <>
      {byDay(sessions.slice(0, shown)).map(([day, those]) => (
        <Card key={day} title={sayTitle(day, those)}>
          {those.map((session) => (
            <SessionRow key={session.id} session={session} underDay />
          ))}
        </Card>
      ))}
      {shown === most && sessions.length > most && <View className='activities-rest'>{sayRest(sessions.length - most)}</View>}
    </>
  )
}

function sayRest(count: number): string {
  return plural(count, { other: '后面还有 # 场，在日历上点一天，就能看到那天的。' })
}

function sayTitle(day: string, [first]: Session[]): string {
  return first === undefined ? sayDay(day) : sayDayOf(first)
}

function byDay(sessions: Session[]): [string, Session[]][] {
  const days = new Map<string, Session[]>()
  for (const session of sessions) {
    const day = dayOf(Date.parse(session.startsAt))
    days.set(day, [...(days.get(day) ?? []), session])
  }
  return [...days]
}
