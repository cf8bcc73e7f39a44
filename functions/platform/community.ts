import type { Context, Services } from './context'
import { scope } from './scope'

export type Asker = Pick<Context, 'caller' | 'loginFault' | 'address'>

/** A context of one community with nobody asking: for deliveries and the clock, and as the ground of a request's. */
export function inCommunity(services: Services, communityId: string, asker?: Asker): Context {
  return {
    ...services,
    communityId,
    table: scope(services.wholeTable, communityId),
    caller: asker?.caller ?? null,
    loginFault: asker?.loginFault,
    address: asker?.address ?? '',
  }
}
