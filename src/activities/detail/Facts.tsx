import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { SessionDetail } from '../../../contract/sessions/session'
import { venuePart } from '../../communities/venue/lookup'
import { sayMoment } from '../../platform/words/times'
import { wordsOf } from '../../sessions/kinds/kinds'
import { sayAudience } from '../../sessions/words'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { tongue } from '../../ui/tongue'
import './index.scss'

export function Facts({ session }: { session: SessionDetail }) {
  const { t } = useLingui()
  const host = wordsOf(session.kind).host?.(session.about)
  return (
    <>
      <Card title={t`说明`}>
        <View className='facts-text' {...tongue(session.description)}>
          {session.description}
        </View>
      </Card>
      <Card>
        <venuePart.VenueRow venue={session.venue} place={session.place} />
        <Row title={t`谁能来`} note={sayAudience(session.audience)} />
        {session.bring !== null && <Row title={t`请带上`} note={session.bring} />}
        {host !== undefined && <Row title={host.label} note={host.name} />}
        <Row title={t`报名截止时间`} note={sayMoment(session.closesAt)} />
        <Row title={t`可以取消到`} note={sayMoment(session.cancelUntil)} />
      </Card>
    </>
  )
}
