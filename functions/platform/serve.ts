import { type Asker, inCommunity } from './community'
import type { Context, Services } from './context'

/** What a request brings along before its community is known. */
export type Asked = Asker & { services: Services }

/**
 * A verb as a route's handler. Its community is the one its address names, else the caller's own; what a body says of
 * a community counts only where the address names none and nobody is logged in (a login).
 */
export function serve<I, O>(verb: (ctx: Context, input: I) => Promise<O>) {
  return ({ input, context }: { input: I; context: Asked }): Promise<O> => {
    const named = (input as { communityId?: string } | undefined)?.communityId
    return verb(inCommunity(context.services, named ?? context.caller?.communityId ?? '', context), input)
  }
}
