import { whole } from '../../platform/frame/Whole'
import { go, goAside, goInstead } from '../../platform/go'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Booking } from '../../../contract/bookings'
import { usePromises } from '../../communities/promises/lookup'
import { addresses } from '../../platform/addresses'
import { ToCalendar } from '../../platform/calendar/ToCalendar'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useLogin } from '../../platform/login'
import { sayMoment } from '../../platform/words/times'
import { wordsOf } from '../../sessions/kinds/kinds'
import { useSession } from '../../sessions/lookup'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'
import { Medallion } from '../../ui/papercut/Medallion'
import { Row } from '../../ui/Row'
import { Steps } from '../../ui/Steps'
import { BookingFacts } from '../BookingFacts'
import { useBooking } from '../lookup'
import { saySeats } from '../words'
import '../index.scss'

/** Confirms a booking and says what happens next. */
function BookedPage() {
  const { t } = useLingui()
  const { params } = useRouter()
  const query = useBooking(params.booking ?? '')
  const foot = (
    <>
      <Button kind='second' onTap={() => void goInstead(addresses.booking(params.booking ?? ''))}>{t`看我的报名`}</Button>
      <Button onTap={() => void go(addresses.home)}>{t`回首页`}</Button>
    </>
  )
  return (
    <Page title={t`报名成功`} foot={foot} login={t`登录后看您的报名`}>
      <Answer query={query} kind='page'>
        {(booking) => <Done booking={booking} />}
      </Answer>
    </Page>
  )
}

function Done({ booking }: { booking: Booking }) {
  const { t } = useLingui()
  const { session } = booking
  const { bring } = useSession(session.id).data ?? {}
  const words = wordsOf(session.kind)
  const host = words.host?.(session.about).name
  const { booked } = usePromises(host)
  const moment = sayMoment(session.cancelUntil)
  const seats = saySeats(booking.seats)
  const steps = [
    {
      title: t`报好了，${seats}`,
      note: booked,
      state: 'done' as const,
    },
    { title: t`来不了就早点取消`, note: t`${moment} 以前在“我的报名”里取消，名额让给别的邻居。`, state: 'now' as const },
    { title: t`按时到${session.venue.name}`, note: bring ? t`请带上：${bring}` : sayMoment(session.startsAt), state: 'next' as const },
  ]
  return (
    <>
      <View className='booking-done'>
        <View className='booking-medallion'>
          <Medallion seed={words.seed(session.about)} motif={words.motif(session.about)} turning />
        </View>
        <Heading level={2}>{session.title}</Heading>
      </View>
      <BookingFacts booking={booking} />
      <AskName />
      <ToCalendar title={session.title} startsAt={session.startsAt} endsAt={session.endsAt} where={session.venue.name} />
      <Card title={t`接下来`}>
        <Steps label={t`接下来`} steps={steps} words={{ done: t`已完成`, now: t`现在`, next: t`之后` }} />
      </Card>
    </>
  )
}

/** A person without a name is asked for it only now, when there is a reason to. */
function AskName() {
  const { t } = useLingui()
  const person = useLogin()?.person
  if (person === undefined || person.name !== null) return null
  return (
    <Card>
      <Row motif='hands' title={t`怎么称呼您？`} note={t`填个姓名，签到时好找到您。`} onTap={() => void goAside(addresses.profile)} />
    </Card>
  )
}

export default whole(BookedPage)
