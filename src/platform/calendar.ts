import Taro from '@tarojs/taro'

interface Dated {
  title: string
  startsAt: string
  endsAt: string
  where?: string
}

/** Puts something into the phone's own calendar, which also reminds people who read no messages; false if they don't allow it. */
export async function addToCalendar({ title, startsAt, endsAt, where }: Dated): Promise<boolean> {
  const secondsOf = (instant: string) => Date.parse(instant) / 1_000
  const event = { title, startTime: secondsOf(startsAt), endTime: String(secondsOf(endsAt)), location: where ?? '' }
  return Taro.addPhoneCalendar(event).then(
    () => true,
    () => false,
  )
}

/** Only the phone has one. */
export const hasCalendar = () => process.env.TARO_ENV === 'weapp'
