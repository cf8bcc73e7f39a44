import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { SessionDetail } from '../../../contract/sessions/routes'
import { sayMoment } from '../../platform/words/times'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { sayAudience } from '../words'
import './index.scss'

/** What an activity says of itself. */
export function Facts({ session }: { session: SessionDetail }) {
  const { t } = useLingui()
  return (
    <>
      <Card title={t`说明`}>
        <View className='facts-text'>{session.description}</View>
      </Card>
      <Card>
        <Row title={t`在哪儿`} note={session.venue.name} />
        <Row title={t`谁能来`} note={sayAudience(session.audience)} />
        {session.bring !== null && <Row title={t`请带上`} note={session.bring} />}
        <Row title={t`谁来办`} note={session.organiser} />
        <Row title={t`报名截止时间`} note={sayMoment(session.closesAt)} />
        <Row title={t`可以取消到`} note={sayMoment(session.cancelUntil)} />
      </Card>
    </>
  )
}
