import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Appointment, Desk } from '../../../contract/appointments/appointment'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { usePick } from '../../platform/words/bilingual'
import { sayMoment } from '../../platform/words/times'
import { useCatalogue } from '../../station/lookup'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { useAppointment, useDesks } from '../lookup'
import { Times } from './Times'

/** A time at a desk: at which one, on which day, at what time; or another time for an appointment that stands. */
function ChoosePage() {
  const { t } = useLingui()
  const { appointment = '', desk = '', from = '', case: about } = useRouter().params
  const moving = appointment !== ''
  return (
    <Page title={moving ? t`换个时间` : t`约个时间`} login={moving ? t`登录后换时间` : about && t`登录后约时间`}>
      {!moving && <Choosing />}
      {moving && (from === '' ? <Moving id={appointment} /> : <Arranging id={appointment} deskId={desk} from={from} />)}
    </Page>
  )
}

function Moving({ id }: { id: string }) {
  const query = useAppointment(id)
  return (
    <Answer query={query} kind='page'>
      {(appointment) => <Another appointment={appointment} />}
    </Answer>
  )
}

function Another({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui()
  const pick = usePick()
  const desk = pick(appointment.desk.name)
  if (!appointment.allowed.includes('move')) return <Empty motif='empty' title={t`这个预约不能再换时间了`} />
  return (
    <>
      <Card>
        <Row motif='clock' title={sayMoment(appointment.startsAt)} note={t`原来约的，${desk}。新时间约上了才会让出来。`} />
      </Card>
      <Times desk={appointment.desk} moving={{ id: appointment.id, whose: 'mine' }} />
    </>
  )
}

/** For the desk: another time for somebody, as agreed with them by phone. */
function Arranging({ id, deskId, from }: { id: string; deskId: string; from: string }) {
  const { t } = useLingui()
  return (
    <Answer query={useDesks()}>
      {({ items }) => {
        const desk = items.find((one) => one.id === deskId)
        if (!desk) return <Empty motif='empty' title={t`现在没有能约的窗口`} />
        return (
          <>
            <Card>
              <Row motif='clock' title={sayMoment(from)} note={t`原来约的。跟本人电话说好，再换时间。`} />
            </Card>
            <Times desk={desk} moving={{ id, whose: 'theirs' }} />
          </>
        )
      }}
    </Answer>
  )
}

function Choosing() {
  const query = useDesks()
  return <Answer query={query}>{({ items }) => <AtDesk desks={items} />}</Answer>
}

function AtDesk({ desks }: { desks: readonly Desk[] }) {
  const { t } = useLingui()
  const pick = usePick()
  const { desk: wanted, service, case: about } = useRouter().params
  const [chosen, choose] = useState(wanted)
  const organisation = useCatalogue().data?.services.find(({ id }) => id === service)?.organisation
  // The service's own organisation first.
  const fitting = desks
    .filter((desk) => service === undefined || desk.anyService || desk.organisation === organisation)
    .sort((a, b) => Number(b.organisation === organisation) - Number(a.organisation === organisation))
  const [only] = fitting.length === 1 ? fitting : []
  const desk = only ?? fitting.find(({ id }) => id === chosen)
  if (fitting.length === 0) return <Empty motif='empty' title={t`现在没有能约的窗口`} note={t`直接去窗口，或者打个电话问问驿站。`} />
  if (desk) return <Times desk={desk} service={service} about={about} onOther={only ? undefined : () => choose(undefined)} />
  return (
    <Card title={t`去哪个窗口？`}>
      {fitting.map((one) => (
        <Row key={one.id} motif='house' title={pick(one.name)} note={pick(one.where)} onTap={() => choose(one.id)} />
      ))}
    </Card>
  )
}

export default whole(ChoosePage)
