import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Appointment } from '../../../contract/appointments/appointment'
import { addresses } from '../../platform/addresses'
import { Items } from '../../platform/frame/Items'
import { Page } from '../../platform/frame/Page'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { saySpan } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { useAppointments } from '../lookup'
import { sayState } from '../parts/words'

function AppointmentsPage() {
  const { t } = useLingui()
  const foot = <Button kind='second' onTap={() => void go(addresses.appoint({}))}>{t`约个时间`}</Button>
  return (
    <Page title={t`我的办事预约`} login={t`登录后看您的预约`} foot={foot}>
      <Appointments />
    </Page>
  )
}

function Appointments() {
  const { t } = useLingui()
  const [when, setWhen] = useState<'coming' | 'past'>('coming')
  const query = useAppointments(when)
  const options = [
    { value: 'coming', label: t`要去的` },
    { value: 'past', label: t`去过的` },
  ]
  const empty =
    when === 'coming' ? (
      <Empty motif='calendar' title={t`还没有预约`} note={t`约好时间再去窗口，不用排队。`} />
    ) : (
      <Empty motif='calendar' title={t`还没有去过`} />
    )
  return (
    <>
      <Choice
        id='when'
        compact
        label={t`看哪些`}
        options={options}
        value={when}
        onChange={(value) => setWhen(value === 'past' ? 'past' : 'coming')}
      />
      <Items query={query} empty={empty}>
        {(appointments, more) => (
          <Card>
            {appointments.map((appointment) => (
              <One key={appointment.id} appointment={appointment} />
            ))}
            {more}
          </Card>
        )}
      </Items>
    </>
  )
}

function One({ appointment }: { appointment: Appointment }) {
  const pick = usePick()
  const { desk, service, startsAt, endsAt, name } = appointment
  const { tone, words } = sayState(appointment)
  const about = [pick(desk.name), ...(service ? [pick(service.name)] : []), ...(name === null ? [] : [name])]
  return (
    <Row
      motif='calendar'
      title={saySpan(startsAt, endsAt)}
      note={about.join(' · ')}
      end={<Tag tone={tone}>{words}</Tag>}
      onTap={() => void go(addresses.appointment(appointment.id))}
    />
  )
}

export default whole(AppointmentsPage)
