import { randomUUID } from 'node:crypto'
import type { ScheduledEvent } from 'aws-lambda'
import type { Call } from './http/gateway'

const unitMilliseconds = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** The interval of `rate(1 minute)`, in milliseconds. */
export function rateMilliseconds(expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  if (!count || !unit) throw new Error(`the schedule ${expression} is not supported`)
  return Number(count) * unitMilliseconds[unit as keyof typeof unitMilliseconds]
}

/** Calls a function at its rate, like EventBridge; a run that takes longer than the interval delays the next. */
export function startSchedule({ expression, call, signal }: { expression: string; call: Call; signal: AbortSignal }): void {
  let running = false
  const timer = setInterval(async () => {
    if (running) return
    running = true
    await call(scheduledEvent(Date.now())).catch(console.error)
    running = false
  }, rateMilliseconds(expression))
  signal.addEventListener('abort', () => clearInterval(timer))
}

export function scheduledEvent(now: number): ScheduledEvent<Record<string, never>> {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '000000000000',
    time: `${new Date(now).toISOString().slice(0, 19)}Z`,
    region: 'local',
    resources: ['arn:aws:events:local:000000000000:rule/local'],
    detail: {},
  }
}
