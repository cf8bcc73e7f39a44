import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { type DraftSession, mostSessions } from '../../../contract/activityDraft'
import type { Venue } from '../../../contract/communities'
import { dayOf, startOfDay } from '../../../contract/time'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import type { GroupProps } from './form'
import { OneSession } from './OneSession'

interface SessionsProps extends Omit<GroupProps, 'put'> {
  putSessions: (next: (sessions: readonly DraftSession[]) => DraftSession[]) => void
  venues: readonly Venue[]
  /** Fields keep their own text: those after a session that is gone begin anew. */
  onRemove: () => void
}

const week = 7 * 86_400_000

/** When and where, for each date. */
export function Sessions({ text, putSessions, errors, breaks, venues, onRemove }: SessionsProps) {
  const { t } = useLingui()
  const { sessions } = text
  return (
    <View id='sessions' className='planning'>
      {errors.sessions !== undefined && <View className='page-alert'>{errors.sessions}</View>}
      {sessions.map((session, at) => {
        const count = at + 1
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a session of a draft has no name of its own
          <Card key={at} title={sessions.length === 1 ? t`什么时候、在哪儿？` : t`第 ${count} 场`}>
            <OneSession
              {...{ session, at, venues, errors, breaks }}
              onChange={(change) => putSessions((all) => all.map((one, index) => (index === at ? { ...one, ...change } : one)))}
            />
            {sessions.length > 1 && (
              <Button
                kind='plain'
                onTap={() => {
                  putSessions((all) => all.filter((_, index) => index !== at))
                  for (const index of sessions.keys())
                    for (const part of ['from', 'to', 'capacity']) breaks(`sessions-${index}-${part}`, undefined)
                  onRemove()
                }}
              >{t`去掉这一场`}</Button>
            )}
          </Card>
        )
      })}
      {sessions.length < mostSessions && (
        <View className='planning-buttons'>
          <Button kind='second' onTap={() => putSessions((all) => [...all, after(all[all.length - 1])])}>{t`再加一场`}</Button>
        </View>
      )}
    </View>
  )
}

/** Another date as the last one, a week later. */
function after(last: DraftSession | undefined): DraftSession {
  if (!last) return { day: null, from: '09:30', to: '11:00', venueId: null, elsewhere: '', capacity: 30 }
  return { ...last, day: last.day === null ? null : dayOf(startOfDay(last.day) + week) }
}
