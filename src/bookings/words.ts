import { plural, t } from '@lingui/core/macro'
import type { Booking, BookingState } from '../../contract/bookings'
import { wordsOf } from '../sessions/kinds/kinds'
import type { Tone } from '../ui/Tag'

export function sayState({ state, session, cancelledBy }: Pick<Booking, 'state' | 'session' | 'cancelledBy'>): {
  tone: Tone
  words: string
} {
  if (state === 'cancelled' && cancelledBy === 'community') return { tone: 'alert', words: wordsOf(session.kind).calledOff() }
  if (state === 'confirmed' && session.state === 'ended') return { tone: 'plain', words: t`已结束` }
  return { tone: tones[state], words: names(state) }
}

const tones: Record<BookingState, Tone> = {
  confirmed: 'done',
  cancelled: 'plain',
  checkedIn: 'done',
  noShow: 'plain',
  waiting: 'waiting',
  offered: 'waiting',
  declined: 'plain',
  expired: 'plain',
}

function names(state: BookingState): string {
  switch (state) {
    case 'confirmed':
      return t`已报名`
    case 'cancelled':
      return t`已取消`
    case 'checkedIn':
      return t`已签到`
    case 'noShow':
      return t`未到`
    case 'waiting':
      return t`候补中`
    case 'offered':
      return t`有名额，等您确认`
    case 'declined':
      return t`已放弃`
    case 'expired':
      return t`已过期`
  }
}

/** 我、母亲 */
export function sayParty({ party }: Pick<Booking, 'party'>): string {
  return party.map(({ personId, name }) => (personId === undefined ? name : t`我`)).join(t`、`)
}

export function saySeats(seats: number): string {
  return plural(seats, { other: '# 个人' })
}
