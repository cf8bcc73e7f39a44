import { plural, t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Session } from '../../../contract/sessions/session'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { sayMoment, saySpan } from '../../platform/words/times'
import { sayStanding } from '../../sessions/words'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { showToast } from '../../ui/toast-store'
import { desk } from '../parts/addresses'
import { closeSession, reopenSession } from '../parts/asking'
import { CallOff } from './CallOff'
import { Capacity } from './Capacity'
import { Move } from './Move'

type Sheet = 'capacity' | 'move'

/** One session: when, where, how many have booked, and what can still be changed. */
export function SessionCard({ session, activityId }: { session: Session; activityId: string }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<Sheet>()
  const { tone, words } = sayStanding(session)
  const over = session.state === 'cancelled' || session.state === 'started' || session.state === 'ended'
  const close = () => setOpen(undefined)
  return (
    <Card title={saySpan(session.startsAt, session.endsAt)} end={<Tag tone={tone}>{words}</Tag>}>
      <Row title={session.venue.name} note={sayTaken(session)} onTap={() => void go(desk.roll(session.id))} end={t`看名单`} />
      {!over && (
        <View className='planning-buttons'>
          <Button kind='second' onTap={() => setOpen('capacity')}>{t`改人数`}</Button>
          <Button kind='second' onTap={() => setOpen('move')}>{t`改时间、地方`}</Button>
          <Closing session={session} />
          <CallOff activityId={activityId} sessionId={session.id}>{t`这场不办了`}</CallOff>
        </View>
      )}
      {open === 'capacity' && <Capacity session={session} onClose={close} />}
      {open === 'move' && <Move session={session} onClose={close} />}
    </Card>
  )
}

/** Booking is ended early, or goes on. */
function Closing({ session }: { session: Session }) {
  const { t } = useLingui()
  const closed = session.state === 'closed'
  const changing = useMutation({
    mutationFn: () => (closed ? reopenSession : closeSession)({ sessionId: session.id }),
    onSuccess: ({ state }) => {
      if (state !== 'closed') showToast(t`又可以报名了。`)
      else showToast(closed ? t`报名的时间已经过了，先改时间才能接着报。` : t`截止了，报过名的不变。`)
    },
  })
  return (
    <>
      <Failure error={changing.error} />
      <Button kind='second' busy={changing.isPending} onTap={() => changing.mutate()}>
        {closed ? t`接着报名` : t`提前截止报名`}
      </Button>
    </>
  )
}

function sayTaken({ capacity, left, closesAt }: Session): string {
  const taken = plural(capacity - left, { other: '报了 # 个' })
  const most = plural(capacity, { other: '一共 # 个名额' })
  const moment = sayMoment(closesAt)
  return `${taken} · ${most} · ${text`${moment} 截止`}`
}
