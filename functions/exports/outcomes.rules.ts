import type { Outcome } from './rows'

const oneMinute = 60

/** The deadline of a clock, if it is known. */
export const dueAtOf = (outcome: Outcome): number | null => (isStanding(outcome) ? outcome.dueAt : null)

/** When what a clock waits for was done. */
export const doneAtOf = (outcome: Outcome): number | null => (isStanding(outcome) ? outcome.stoppedAt : null)

/** How a deadline was met, in the words of the desk: 按时, 晚了 1 小时 5 分, 还没到时限 … */
export function sayOutcome(outcome: Outcome, workdaySeconds: number): string {
  if (outcome === null) return ''
  if (outcome === 'withdrawn') return '撤回了，不再计时'
  const over = () => saySpan(outcome.lateMilliseconds / 1000, outcome.dayAndNight ? null : workdaySeconds)
  switch (outcome.state) {
    case 'met':
      return '按时'
    case 'metLate':
      return `晚了${over()}`
    case 'running':
      return '还没到时限'
    case 'paused':
      return '暂停计时'
    case 'late':
      return `还没做到，已超时${over()}`
  }
}

/** A span of working time, or of day and night if there is no working day to count by; less than a minute counts as one. */
function saySpan(seconds: number, workdaySeconds: number | null): string {
  const day = workdaySeconds ?? 24 * 3600
  const minutes = Math.max(1, Math.floor(seconds / oneMinute))
  const days = Math.floor((minutes * oneMinute) / day)
  const rest = minutes - Math.floor((days * day) / oneMinute)
  const parts = [
    days > 0 ? `${days} ${workdaySeconds === null ? '天' : '个工作日'}` : '',
    rest >= 60 ? `${Math.floor(rest / 60)} 小时` : '',
    rest % 60 > 0 ? `${rest % 60} 分钟` : '',
  ]
  return ` ${parts.filter((part) => part !== '').join(' ')}`
}

const isStanding = (outcome: Outcome) => outcome !== null && outcome !== 'withdrawn'
