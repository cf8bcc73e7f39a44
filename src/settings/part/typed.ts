const clock = /^(上午|早上|下午|晚上|中午)?\s*(\d{1,2})\s*(?:[:：.点时]\s*(\d{1,2}|半)?\s*分?)?$/

/** A time of day as people type it, 8:30, 下午2点半, as `08:30`; undefined for what is none. */
export function clockOf(typed: string): string | undefined {
  const [, half, hours, minutes = '0'] = clock.exec(typed.normalize('NFKC').trim()) ?? []
  if (hours === undefined) return undefined
  const late = (half === '下午' || half === '晚上') && Number(hours) < 12
  const [hour, minute] = [Number(hours) + (late ? 12 : 0), minutes === '半' ? 30 : Number(minutes)]
  return hour > 23 || minute > 59 ? undefined : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A number from 1 to `most`; null for nothing, undefined for what is none. */
export function numberOf(typed: string, most: number): number | null | undefined {
  const text = typed.normalize('NFKC').replace(/[人场个名\s]/g, '')
  if (text === '') return null
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most ? number : undefined
}
