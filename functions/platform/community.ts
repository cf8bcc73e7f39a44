import type { Context, Services } from './context'
import { noCookies } from './cookies'
import { scope } from './scope'

export type Asker = Pick<Context, 'caller' | 'loginFault' | 'address'> & Partial<Pick<Context, 'agent' | 'cookies'>>

/** A context of one community, without a caller for deliveries and the clock; requests add theirs. */
export function inCommunity(services: Services, communityId: string, asker?: Asker): Context {
  return {
    ...services,
    communityId,
    table: scope(services.wholeTable, communityId),
    caller: asker?.caller ?? null,
    loginFault: asker?.loginFault,
    address: asker?.address ?? '',
    agent: asker?.agent ?? '',
    cookies: asker?.cookies ?? noCookies,
  }
}
