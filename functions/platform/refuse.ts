import { ORPCError } from '@orpc/server'
import { allRefusals } from '../../contract/allRefusals'
import type { Refusal, RefusalCode, RefusalData } from '../../contract/refusals'

/** A refusal of the contract to throw: code, status and values. The HTTP surface adds the sentence. */
export function refuse<C extends RefusalCode>(
  code: C,
  ...data: undefined extends RefusalData<C> ? [data?: RefusalData<C>] : [data: RefusalData<C>]
): ORPCError<C, RefusalData<C> | undefined> {
  return new ORPCError(code, { status: allRefusals[code].status, data: data[0] })
}

/** Throws a rule's refusal, if there is one. */
export function refuseIf(refusal: Refusal | undefined): void {
  if (refusal) refuseFor(refusal)
}

/** Throws a rule's refusal. */
export function refuseFor({ code, data }: Refusal): never {
  throw new ORPCError(code, { status: allRefusals[code].status, data })
}
