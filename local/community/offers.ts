import type { Audience } from '../../contract/sessions/session'
import type { Season } from './days'

/** An activity as announced, with its place, its hours and its booking rules. */
export type Offer = {
  title: string
  description: string
  bring?: string
  organiser: string
  venue: string
  motif: string
  from: string
  to: string
  capacity: number
  audience?: Audience
  /** How many days before the start booking opens. */
  opensDays: number
  /** How long before the start cancelling ends; default two hours. */
  cancelHours?: number
  /** How many seats the neighbours take: all of them every second time, or a share. */
  booked: 'fullEverySecondTime' | number
}

/** A weekly activity: its weekday (0 for Sunday), in weeks whose number leaves this remainder. */
export type Weekly = {
  key: string
  weekday: number
  every: number
  remainder: number
  usual: Offer
  seasons?: Partial<Record<Season, Partial<Offer>>>
}
