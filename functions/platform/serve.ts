import { type Asker, inCommunity } from './community'
import type { Context, Services } from './context'

/** What is known of a request before its community is. */
export type Asked = Asker & { services: Services }

/**
 * Turns a verb into a route's handler. The community is the one in the path, else the caller's; one in the body only counts
 * when there is neither (a login).
 */
export function serve<I, O>(verb: (ctx: Context, input: I) => Promise<O>) {
  return ({ input, context }: { input: I; context: Asked }): Promise<O> => {
    const named = (input as { communityId?: string } | undefined)?.communityId
    return verb(inCommunity(context.services, named ?? context.caller?.communityId ?? '', context), input)
  }
}
