import type { Audience } from '../../contract/sessions/session'
import type { Season } from './days'

/** An offer in the words of the notice board, with its place, its hours and how its booking goes. */
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
  /** Up to when before the start one may cancel; two hours unless told. */
  cancelHours?: number
  /** What part of the seats the neighbours take: all of them every second time, or a share. */
  booked: 'fullEverySecondTime' | number
}

/** What comes round: on a weekday (0 for Sunday), in each week whose number leaves this remainder. */
export type Weekly = {
  key: string
  weekday: number
  every: number
  remainder: number
  usual: Offer
  seasons?: Partial<Record<Season, Partial<Offer>>>
}
