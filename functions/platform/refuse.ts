import { ORPCError } from '@orpc/server'
import { type Refusal, type RefusalCode, type RefusalData, refusals } from '../../contract/refusals'

/** An expected "no" of the contract: code, status, a plain Chinese message and its values. Thrown, it becomes the answer. */
export function refuse<C extends RefusalCode>(
  code: C,
  ...data: undefined extends RefusalData<C> ? [data?: RefusalData<C>] : [data: RefusalData<C>]
): ORPCError<C, RefusalData<C> | undefined> {
  const { status, message } = refusals[code]
  return new ORPCError(code, { status, message, data: data[0] })
}

/** Throws what a rule answered with, if it did. */
export function refuseIf(refusal: Refusal | undefined): void {
  if (!refusal) return
  const { status, message } = refusals[refusal.code]
  throw new ORPCError(refusal.code, { status, message, data: refusal.data })
}
