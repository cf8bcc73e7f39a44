import { ORPCError } from '@orpc/server'
import { type Refusal, type RefusalCode, type RefusalData, refusals } from '../../contract/refusals'
import { sentences } from './sentences'

/** An expected "no" of the contract: code, status, a plain Chinese message and its values. Thrown, it becomes the answer. */
export function refuse<C extends RefusalCode>(
  code: C,
  ...data: undefined extends RefusalData<C> ? [data?: RefusalData<C>] : [data: RefusalData<C>]
): ORPCError<C, RefusalData<C> | undefined> {
  return new ORPCError(code, { status: refusals[code].status, message: sentences[code], data: data[0] })
}

/** Throws what a rule answered with, if it did. */
export function refuseIf(refusal: Refusal | undefined): void {
  if (!refusal) return
  throw new ORPCError(refusal.code, { status: refusals[refusal.code].status, message: sentences[refusal.code], data: refusal.data })
}
