import type { Role } from '../../../contract/people'

/** A few steps in their order, or a few remarks in none. */
export interface Part {
  title?: string
  steps?: readonly string[]
  notes?: readonly string[]
}

/** One thing that somebody who works here wants to know how to do. */
export interface Topic {
  /** Its name in addresses, and that of its picture. */
  name: string
  motif: string
  title: string
  note: string
  /** The places of work it is about, as the rail leads there. */
  places: readonly string[]
  seenBy: (roles: readonly Role[]) => boolean
  parts: readonly Part[]
  /** The kind of case whose buttons it explains. */
  kind?: string
  /** Whether there is a picture of it in `pictures/`, which `npm run shots -- --guide` takes. */
  pictured?: true
}
