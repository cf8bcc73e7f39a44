import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Desk } from '../../../contract/appointments/appointment'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
import { usePick } from '../../platform/words/bilingual'
import { sayClock, sayDay } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { classes, pressable } from '../../ui/press'
import { Row } from '../../ui/Row'
import { useTimes } from '../lookup'
import { Confirm } from './Confirm'
import '../parts/parts.scss'
import './index.scss'

export interface Wanted {
  desk: Desk
  service?: string
  /** The case that it is about. */
  about?: string
  /** The appointment that gets another time, one's own or, at the desk, somebody else's. */
  moving?: { id: string; whose: 'mine' | 'theirs' }
}

interface Day {
  day: string
  times: string[]
}

/** First the day, then the time: one question at a time. */
export function Times({ onOther, ...wanted }: Wanted & { onOther?: () => void }) {
  const { t } = useLingui()
  const pick = usePick()
  const { desk, service: serviceId, about: caseId, moving } = wanted
  const query = useTimes(desk.id, moving ? { appointmentId: moving.id } : { serviceId, caseId })
  const [day, choose] = useState<string>()
  useRefresh(query)
  return (
    <View className='appointments-stack'>
      {!moving && (
        <Card>
          <Row motif='house' title={pick(desk.name)} note={pick(desk.where)} />
          {onOther && <Button kind='plain' onTap={onOther}>{t`换个窗口`}</Button>}
        </Card>
      )}
      <Answer query={query}>
        {({ minutes, days }) => {
          const chosen = days.find((one) => one.day === day)
          return chosen ? (
            <OfDay wanted={wanted} day={chosen} minutes={minutes} onBack={() => choose(undefined)} />
          ) : (
            <Days days={days} onChoose={choose} />
          )
        }}
      </Answer>
    </View>
  )
}

function Days({ days, onChoose }: { days: Day[]; onChoose: (day: string) => void }) {
  const { t } = useLingui()
  const free = days.filter(({ times }) => times.length > 0)
  if (free.length === 0) return <Empty motif='calendar' title={t`这些天都约满了`} note={t`每天都会放出新的一天，也可以直接到窗口取号。`} />
  return (
    <Card title={t`哪一天方便？`}>
      {free.map(({ day, times }) => (
        <Row
          key={day}
          motif='calendar'
          title={sayDay(day)}
          note={plural(times.length, { other: '还有 # 个时间' })}
          onTap={() => onChoose(day)}
        />
      ))}
    </Card>
  )
}

function OfDay({ wanted, day: { day, times }, minutes, onBack }: { wanted: Wanted; day: Day; minutes: number; onBack: () => void }) {
  const { t } = useLingui()
  const [time, choose] = useState<string>()
  const isMorning = (instant: string) => Number(sayClock(instant).split(':')[0]) < 12
  const morning = times.filter(isMorning)
  const afternoon = times.filter((instant) => !isMorning(instant))
  const date = sayDay(day)
  return (
    <Card title={t`${date}，几点？`}>
      <View className='appointments-soft'>{plural(minutes, { other: '这件事大约要 # 分钟。' })}</View>
      {times.length === 0 && <View className='appointments-text'>{t`这一天刚约满了，换一天看看。`}</View>}
      <Part title={t`上午`} times={morning} chosen={time} onChoose={choose} />
      <Part title={t`下午`} times={afternoon} chosen={time} onChoose={choose} />
      <View className='appointments-buttons'>
        <Button kind='second' onTap={onBack}>{t`换一天`}</Button>
      </View>
      {time !== undefined && <Confirm key={time} wanted={wanted} startsAt={time} minutes={minutes} onClose={() => choose(undefined)} />}
    </Card>
  )
}

function Part({ title, times, chosen, onChoose }: { title: string; times: string[]; chosen?: string; onChoose: (time: string) => void }) {
  if (times.length === 0) return null
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <View className='times'>
        {times.map((time) => (
          <View
            key={time}
            className={classes('time', 'focusable', time === chosen && 'time-chosen')}
            {...pressable({ pressed: time === chosen, onTap: () => onChoose(time) })}
          >
            {sayClock(time)}
          </View>
        ))}
      </View>
    </>
  )
}
