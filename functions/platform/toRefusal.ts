import { ValidationError } from '@orpc/contract'
import { ORPCError } from '@orpc/server'
import { allRefusals } from '../../contract/allRefusals'
import type { RefusalCode } from '../../contract/refusals'
import { fieldProblems } from './fieldProblems'
import { refuse } from './refuse'
import { passes, StillBusy } from './retry'

/** Turns anything thrown into an answer of the contract; the unexpected becomes `INTERNAL` without details. */
export function toRefusal(error: unknown): ORPCError<RefusalCode, unknown> {
  if (!(error instanceof ORPCError)) return refuse(error instanceof StillBusy || passes(error) ? 'SERVICE_BUSY' : 'INTERNAL')
  if (error.code in allRefusals) return error as ORPCError<RefusalCode, unknown>
  if (error.cause instanceof ValidationError && error.status === 400)
    return refuse('INPUT_INVALID', { fields: fieldProblems(error.cause.issues, error.cause.data) })
  if (error.status >= 400 && error.status < 500) return refuse('INPUT_INVALID', { fields: [] })
  return refuse('INTERNAL')
}
