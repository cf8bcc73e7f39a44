import Taro from '@tarojs/taro'

export interface Dated {
  title: string
  startsAt: string
  endsAt: string
  where?: string
}

/** `kept` in the phone's calendar, downloaded as a `file` that any calendar opens, or `refused` by the phone's owner. */
type Added = 'kept' | 'file' | 'refused'

/** Puts something into the phone's own calendar, which also reminds people who read no messages; a web page can only give it along as a file. */
export async function addToCalendar({ title, startsAt, endsAt, where = '' }: Dated): Promise<Added> {
  if (process.env.TARO_ENV !== 'weapp') {
    const link = document.createElement('a')
    link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(calendarFile({ title, startsAt, endsAt, where }))}`
    link.download = `${startsAt.slice(0, 10)}.ics`
    link.click()
    return 'file'
  }
  const secondsOf = (instant: string) => Date.parse(instant) / 1_000
  const event = { title, startTime: secondsOf(startsAt), endTime: String(secondsOf(endsAt)), location: where }
  return Taro.addPhoneCalendar(event).then(
    () => 'kept',
    () => 'refused',
  )
}

/** One event of RFC 5545 with an alarm two hours before; the same event again replaces the first. */
function calendarFile({ title, startsAt, endsAt, where }: Required<Dated>): string {
  const time = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')
  const text = (words: string) => words.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ')
  const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(title)}`, 'TRIGGER:-PT2H', 'END:VALARM']
  const event = [
    ...[`UID:${time(startsAt)}-${encodeURIComponent(title)}@shiliu`, `DTSTAMP:${time(startsAt)}`],
    ...[`DTSTART:${time(startsAt)}`, `DTEND:${time(endsAt)}`, `SUMMARY:${text(title)}`, `LOCATION:${text(where)}`, ...alarm],
  ]
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Shiliu//ZH', 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR', '']
  return lines.map(folded).join('\r\n')
}

/** A line has at most 75 bytes (RFC 5545, 3.1); a character takes at most four. */
const folded = (line: string) => (line.match(/.{1,18}/gsu) ?? ['']).join('\r\n ')
