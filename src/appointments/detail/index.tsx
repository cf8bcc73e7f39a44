import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Appointment } from '../../../contract/appointments/appointment'
import { addresses } from '../../platform/addresses'
import { ToCalendar } from '../../platform/calendar/ToCalendar'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { saySpan } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { useAppointment } from '../lookup'
import { sayState } from '../parts/words'
import { Bring } from './Bring'
import { Cancel } from './Cancel'
import '../parts/parts.scss'

/** One appointment: when, where, what to bring, and what to do if it does not suit any more. */
function AppointmentPage() {
  const { t } = useLingui()
  const { appointment = '', made } = useRouter().params
  const query = useAppointment(appointment)
  useRefresh(query)
  const foot = made !== undefined && <Button kind='second' onTap={() => void go(addresses.appointments)}>{t`看我的预约`}</Button>
  return (
    <Page title={t`办事预约`} login={t`登录后看您的预约`} foot={foot || undefined}>
      <Answer query={query} kind='page'>
        {(found) => <Facts appointment={found} made={made !== undefined} />}
      </Answer>
    </Page>
  )
}

function Facts({ appointment, made }: { appointment: Appointment; made: boolean }) {
  const { t } = useLingui()
  const pick = usePick()
  const { desk, service, name, startsAt, endsAt, bring, allowed, mustMove, state } = appointment
  const { tone, words } = sayState(appointment)
  const coming = state === 'booked' && allowed.length > 0
  return (
    <View className='appointments-stack'>
      {made && coming && <Heading level={2}>{t`约好了，到时候见。`}</Heading>}
      {mustMove && (
        <Card title={t`请换个时间`}>
          <View className='appointments-text'>{t`对不起，窗口那时候临时停办。换一个时间就行，预约还在。`}</View>
        </Card>
      )}
      <Card>
        <Row motif='clock' title={saySpan(startsAt, endsAt)} note={t`什么时候`} end={<Tag tone={tone}>{words}</Tag>} />
        <Row motif='house' title={pick(desk.name)} note={pick(desk.where)} />
        {service && (
          <Row motif='document' title={pick(service.name)} note={t`办什么事`} onTap={() => void go(addresses.service(service.id))} />
        )}
        {name !== null && <Row motif='person' title={name} note={t`来办事的人`} />}
      </Card>
      {coming && <Bring bring={bring} />}
      {allowed.includes('move') && (
        <View className='appointments-buttons'>
          {!mustMove && <ToCalendar title={pick((service ?? desk).name)} startsAt={startsAt} endsAt={endsAt} where={pick(desk.where)} />}
          <Button kind={mustMove ? 'main' : 'second'} onTap={() => void go(addresses.appoint({ appointment: appointment.id }))}>
            {t`换个时间`}
          </Button>
          <Cancel appointment={appointment} />
        </View>
      )}
    </View>
  )
}

export default whole(AppointmentPage)
