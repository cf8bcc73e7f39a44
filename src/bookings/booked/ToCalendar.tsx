import { useLingui } from '@lingui/react/macro'
import type { Booking } from '../../../contract/bookings'
import { addToCalendar } from '../../platform/calendar'
import { Button } from '../../ui/Button'
import { showToast } from '../../ui/toast-store'

/** Adds the session to the phone's own calendar. */
export function ToCalendar({ booking }: { booking: Booking }) {
  const { t } = useLingui()
  const { title, startsAt, endsAt, venue } = booking.session
  const add = async () => {
    const said = { kept: t`记到日历里了。`, file: t`下载好了，点开就记进日历。`, refused: t`没有记上，可以在手机设置里允许日历。` }
    showToast(said[await addToCalendar({ title, startsAt, endsAt, where: venue.name })])
  }
  return <Button kind='second' onTap={() => void add()}>{t`记到手机日历`}</Button>
}
