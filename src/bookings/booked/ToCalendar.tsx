import { useLingui } from '@lingui/react/macro'
import Taro from '@tarojs/taro'
import type { Booking } from '../../../contract/bookings'
import { Button } from '../../ui/Button'
import { showToast } from '../../ui/toast-store'

/** Adds the session to the phone's own calendar, which also reminds people who read no messages. */
export function ToCalendar({ booking }: { booking: Booking }) {
  const { t } = useLingui()
  const { title, startsAt, endsAt, venue } = booking.session
  const seconds = (instant: string) => Date.parse(instant) / 1_000
  const add = () =>
    Taro.addPhoneCalendar({ title, startTime: seconds(startsAt), endTime: String(seconds(endsAt)), location: venue.name }).then(
      () => showToast(t`记到日历里了。`),
      () => showToast(t`没有记上，可以在手机设置里允许日历。`),
    )
  return <Button kind='second' onTap={() => void add()}>{t`记到手机日历`}</Button>
}
