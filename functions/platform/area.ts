import type { Router } from '@orpc/server'
import type { Delivery } from './delivery'
import type { DeclaredEvent } from './events'
import type { Sentence } from './sentences'
import type { Asked } from './serve'
import type { Sweep } from './sweep'

/**
 * What an area brings to the Lambda entries: its routes and events, what it does about events and each minute, and the
 * sentences of its refusals.
 */
export type Area = {
  // biome-ignore lint/suspicious/noExplicitAny: oRPC's own type for a router of any contract
  routes?: Router<any, Asked>
  events?: Readonly<Record<string, DeclaredEvent>>
  deliveries?: readonly Delivery[]
  sweeps?: readonly Sweep[]
  sentences?: Readonly<Record<string, Sentence>>
}
