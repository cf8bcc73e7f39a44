import { useLingui } from '@lingui/react/macro'
import type { Appointment } from '../../../contract/appointments/appointment'
import { addToCalendar } from '../../platform/calendar'
import { usePick } from '../../platform/words/bilingual'
import { Button } from '../../ui/Button'
import { showToast } from '../../ui/toast-store'

/** Adds the appointment to the phone's own calendar. */
export function ToCalendar({ appointment }: { appointment: Appointment }) {
  const { t } = useLingui()
  const pick = usePick()
  const { desk, service, startsAt, endsAt } = appointment
  const title = pick(service?.name ?? desk.name)
  const add = async () => {
    const said = { kept: t`记到日历里了。`, file: t`下载好了，点开就记进日历。`, refused: t`没有记上，可以在手机设置里允许日历。` }
    showToast(said[await addToCalendar({ title, startsAt, endsAt, where: pick(desk.where) })])
  }
  return <Button kind='second' onTap={() => void add()}>{t`记到手机日历`}</Button>
}
