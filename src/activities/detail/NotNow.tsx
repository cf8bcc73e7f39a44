import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { SessionDetail } from '../../../contract/sessions/session'
import { toInstant } from '../../../contract/time'
import { addresses } from '../../platform/addresses'
import { toCalendar } from '../../platform/calendar/ToCalendar'
import { go } from '../../platform/go'
import { sayMoment, saySpan } from '../../platform/words/times'
import { sayStanding } from '../../sessions/words'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'

const fiveMinutes = 300_000

interface NotNowProps {
  session: SessionDetail
  onChoose: (sessionId: string) => void
}

/** The way on where a session can't be booked now: a reminder before it opens, other times once it is full. */
export function NotNow({ session, onChoose }: NotNowProps) {
  if (session.state === 'notOpen') return <Remind session={session} />
  return session.state === 'full' ? <Others session={session} onChoose={onChoose} /> : null
}

function Remind({ session: { title, opensAt } }: { session: SessionDetail }) {
  const { t } = useLingui()
  const moment = sayMoment(opensAt)
  const opening = { title: t`开始报名：${title}`, startsAt: opensAt, endsAt: toInstant(Date.parse(opensAt) + fiveMinutes) }
  return (
    <Card title={t`还没开始报名`}>
      <View className='detail-not-now'>
        <View>{t`${moment} 开始。记到日历，到时候手机叫您。`}</View>
        <Button onTap={() => void toCalendar(opening)}>{t`到时候叫我`}</Button>
      </View>
    </Card>
  )
}

function Others({ session, onChoose }: NotNowProps) {
  const { t } = useLingui()
  const free = session.siblings.filter(({ id, state }) => id !== session.id && state === 'open')
  return (
    <Card title={free.length > 0 ? t`这场报满了，还有这些场` : t`这场报满了`}>
      {free.map((one) => (
        <Row
          key={one.id}
          motif='clock'
          title={saySpan(one.startsAt, one.endsAt)}
          note={sayStanding(one).words}
          onTap={() => onChoose(one.id)}
        />
      ))}
      <Row motif='drum' title={t`看看别的活动`} note={t`有人取消，这里会重新放出名额。`} onTap={() => void go(addresses.activities)} />
    </Card>
  )
}
