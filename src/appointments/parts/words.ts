import { t } from '@lingui/core/macro'
import type { Appointment, AppointmentState } from '../../../contract/appointments/appointment'
import { now } from '../../platform/clock'
import type { Tone } from '../../ui/Tag'

/** What has become of an appointment, in a word. */
export function sayState({ state, mustMove, endsAt }: Pick<Appointment, 'state' | 'mustMove' | 'endsAt'>): { tone: Tone; words: string } {
  if (mustMove) return { tone: 'alert', words: t`要换时间` }
  if (state === 'booked' && Date.parse(endsAt) <= now()) return { tone: 'plain', words: t`已过` }
  return { tone: tones[state], words: nameOf(state) }
}

const tones: Record<AppointmentState, Tone> = { booked: 'done', arrived: 'waiting', done: 'done', noShow: 'plain', cancelled: 'plain' }

function nameOf(state: AppointmentState): string {
  switch (state) {
    case 'booked':
      return t`约好了`
    case 'arrived':
      return t`到了`
    case 'done':
      return t`办完了`
    case 'noShow':
      return t`没来`
    case 'cancelled':
      return t`已取消`
  }
}
