import { useLingui } from '@lingui/react/macro'
import Taro from '@tarojs/taro'
import type { Appointment } from '../../../contract/appointments/appointment'
import { usePick } from '../../platform/words/bilingual'
import { Button } from '../../ui/Button'
import { showToast } from '../../ui/toast-store'

const secondsOf = (instant: string) => Date.parse(instant) / 1_000

/** Adds the appointment to the phone's own calendar, which also reminds people who read no messages. */
export function ToCalendar({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui()
  const pick = usePick()
  const { desk, service, startsAt, endsAt } = appointment
  const title = pick(service?.name ?? desk.name)
  const add = () =>
    Taro.addPhoneCalendar({ title, startTime: secondsOf(startsAt), endTime: String(secondsOf(endsAt)), location: pick(desk.where) }).then(
      () => showToast(t`记到日历里了。`),
      () => showToast(t`没有记上，可以在手机设置里允许日历。`),
    )
  return <Button kind='second' onTap={() => void add()}>{t`记到手机日历`}</Button>
}
