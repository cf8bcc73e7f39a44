import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Desk, DeskDay } from '../../../contract/appointments/appointment'
import { dayOf, startOfDay } from '../../../contract/time'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
import { goInstead } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { usePick } from '../../platform/words/bilingual'
import { sayDay, today } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { useDeskDay, useDesks } from '../lookup'
import { usePolling } from '../parts/usePolling'
import { looksAfterDesks } from '../staff'
import { Displaced } from './Displaced'
import { DueRow } from './DueRow'
import { Leave } from './Leave'
import { Numbers } from './Numbers'
import '../parts/parts.scss'
import './index.scss'

const everyMilliseconds = 20_000
const oneDay = 86_400_000

/** For the desk's people: who comes today, and who waits with a number. */
function DayPage() {
  const { t } = useLingui()
  const mayLook = looksAfterDesks(useLogin()?.person.roles ?? [])
  return (
    <StaffPage title={t`窗口预约`} wide login={t`登录后看窗口的预约`}>
      {mayLook ? <Desks /> : <NotYours />}
    </StaffPage>
  )
}

function NotYours() {
  const { t } = useLingui()
  const action = <Button onTap={() => void goInstead(addresses.appointments)}>{t`看我的预约`}</Button>
  return <Empty motif='empty' title={t`这里是驿站专员看预约的地方`} note={t`您约的时间在“我的办事预约”里看。`} action={action} />
}

function Desks() {
  const { t } = useLingui()
  const query = useDesks()
  return (
    <Answer query={query}>
      {({ items }) => (items.length === 0 ? <Empty motif='empty' title={t`还没有能约的窗口`} /> : <OneDesk desks={items} />)}
    </Answer>
  )
}

function OneDesk({ desks }: { desks: readonly Desk[] }) {
  const { t } = useLingui()
  const pick = usePick()
  const [deskId, choose] = useState(desks[0]?.id ?? '')
  const [day, setDay] = useState(today())
  const query = useDeskDay(deskId, day)
  useRefresh(query)
  usePolling(() => void query.refetch(), everyMilliseconds)
  const shift = (days: number) => setDay(dayOf(startOfDay(day) + days * oneDay))
  return (
    <View className='appointments-stack'>
      {desks.length > 1 && (
        <Choice
          id='desk'
          compact
          label={t`哪个窗口`}
          options={desks.map(({ id, name }) => ({ value: id, label: pick(name) }))}
          value={deskId}
          onChange={choose}
        />
      )}
      <View className='day-days'>
        <Button kind='second' onTap={() => shift(-1)}>{t`前一天`}</Button>
        <View className='day-day'>{sayDay(day)}</View>
        <Button kind='second' onTap={() => shift(1)}>{t`后一天`}</Button>
      </View>
      <Displaced deskId={deskId} />
      <Answer query={query} rows={6}>
        {(found) => <OneDay key={`${deskId} ${day}`} deskDay={found} />}
      </Answer>
    </View>
  )
}

function OneDay({ deskDay }: { deskDay: DeskDay }) {
  const { t } = useLingui()
  const { items, hours, leave, desk, day } = deskDay
  const spans = (list: DeskDay['hours']) => list.map(({ from, to }) => `${from}–${to}`).join(t`、`)
  const counters = (list: DeskDay['leave']) => list.map(({ from, to, counter }) => t`${counter} 号窗口 ${from}–${to}`).join(t`、`)
  const [open, closed] = [spans(hours), spans(leave.filter(({ counter }) => counter === null))]
  const away = counters(leave.filter(({ counter }) => counter !== null))
  return (
    <View className='day'>
      <View className='day-part'>
        <Card title={t`约好要来的`}>
          <View className='appointments-text appointments-soft'>{open === '' ? t`这一天不开门。` : t`开门 ${open}`}</View>
          {closed !== '' && <View className='appointments-text appointments-soft'>{t`停办 ${closed}`}</View>}
          {away !== '' && <View className='appointments-text appointments-soft'>{t`请假 ${away}`}</View>}
          {open !== '' && items.length === 0 && <View className='appointments-text'>{t`这一天还没有人约。`}</View>}
          {items.map((due) => (
            <DueRow key={due.id} due={due} />
          ))}
        </Card>
        <Leave desk={desk} day={day} />
      </View>
      {desk.walkIns && day === today() && (
        <View className='day-part'>
          <Numbers deskDay={deskDay} />
        </View>
      )}
    </View>
  )
}

export default whole(DayPage)
