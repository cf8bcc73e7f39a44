import type { Sentences } from '../platform/sentences'
import { sentenceOf } from '../platform/sentences'
import { toRefusal } from '../platform/toRefusal'

/** A fault of a call to HSDS: the HTTP status and a message for the client's developer. */
export class Fault extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** When to come again, for a 429. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message)
  }
}

/** Turns anything thrown into a fault: the product's refusals keep their status. */
export function toFault(error: unknown, sentences: Sentences): Fault {
  if (error instanceof Fault) return error
  const refusal = toRefusal(error)
  const { retryAfterSeconds } = (refusal.data ?? {}) as { retryAfterSeconds?: number }
  return new Fault(refusal.status, `${refusal.code}: ${sentenceOf(sentences, refusal)}`, retryAfterSeconds)
}
