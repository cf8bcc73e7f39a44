import type { Seen } from '../worker/wire'

/** A document that WeChat shows to the person, to read, keep or send on. */
export interface Opened {
  type: string
  /** A character a byte. */
  bytes: string
}

/** What the thread that carries the phone tells the test. */
export interface Told {
  id?: number
  value?: unknown
  error?: string
  problem?: string
  log?: string
  seen?: Seen
  index?: number
  called?: string
  calendar?: object
  looked?: string
  opened?: Opened
}
