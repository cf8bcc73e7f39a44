import { ORPCError } from '@orpc/server'
import { allRefusals } from '../../contract/allRefusals'
import type { Refusal, RefusalCode, RefusalData } from '../../contract/refusals'

/** An expected "no" of the contract: code, status and values. Thrown, it becomes the answer, to which the surface adds a sentence. */
export function refuse<C extends RefusalCode>(
  code: C,
  ...data: undefined extends RefusalData<C> ? [data?: RefusalData<C>] : [data: RefusalData<C>]
): ORPCError<C, RefusalData<C> | undefined> {
  return new ORPCError(code, { status: allRefusals[code].status, data: data[0] })
}

/** Throws what a rule answered with, if it did. */
export function refuseIf(refusal: Refusal | undefined): void {
  if (refusal) throw new ORPCError(refusal.code, { status: allRefusals[refusal.code].status, data: refusal.data })
}
