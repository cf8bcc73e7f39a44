const clock = /^(上午|早上|下午|晚上|中午)?\s*(\d{1,2})\s*(?:[:：.点时]\s*(\d{1,2}|半)?\s*分?)?$/
const digits = /^(\d{1,2})(\d{2})$/
const afternoon = ['下午', '晚上', '中午']

/** A time of day as people type it, 9:30, 930, 下午2点半, as `09:30`; null for nothing, undefined for what is no time. */
export function timeOf(typed: string): string | null | undefined {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return null
  const [, joined, minutesJoined] = digits.exec(text) ?? []
  const [, half, hours = joined, minutes = minutesJoined ?? '0'] = clock.exec(text) ?? []
  if (hours === undefined) return undefined
  const late = half !== undefined && afternoon.includes(half) && Number(hours) < 12 && !(half === '中午' && Number(hours) > 9)
  const [hour, minute] = [Number(hours) + (late ? 12 : 0), minutes === '半' ? 30 : Number(minutes)]
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A number of seats; null for nothing, undefined for what is none. */
export function seatsOf(typed: string, most: number): number | null | undefined {
  const text = typed.normalize('NFKC').replace(/[人个名\s]/g, '')
  if (text === '') return null
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most ? number : undefined
}
