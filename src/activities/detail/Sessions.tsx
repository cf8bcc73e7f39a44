import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { SessionDetail } from '../../../contract/sessions/session'
import { dayOf } from '../../../contract/time'
import { sayHours, saySpan } from '../../platform/words/times'
import { sayStanding } from '../../sessions/words'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { unbroken } from '../../ui/unbroken'

interface SessionsProps {
  session: SessionDetail
  onChoose: (sessionId: string) => void
}

/** The times of an activity; booking applies to the chosen one. */
export function Sessions({ session, onChoose }: SessionsProps) {
  const { t } = useLingui()
  const { tone, words } = sayStanding(session)
  const others = session.siblings.filter(({ id }) => id !== session.id)
  if (others.length === 0) {
    return (
      <Card>
        <Row
          motif='clock'
          title={<View className='detail-when'>{unbroken(saySpan(session.startsAt, session.endsAt))}</View>}
          note={session.venue.name}
          end={<Tag tone={tone}>{words}</Tag>}
        />
      </Card>
    )
  }
  const all = [session, ...others].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  const say = sameDay(all) ? sayHours : saySpan
  const options = all.map((one) => ({ value: one.id, label: say(one.startsAt, one.endsAt), note: sayStanding(one).words }))
  return (
    <Card>
      <Choice id='session' label={t`选一场`} hint={session.venue.name} options={options} value={session.id} onChange={onChoose} />
    </Card>
  )
}

function sameDay(sessions: { startsAt: string }[]): boolean {
  return new Set(sessions.map(({ startsAt }) => dayOf(Date.parse(startsAt)))).size === 1
}
