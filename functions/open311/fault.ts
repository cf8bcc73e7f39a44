import { ORPCError } from '@orpc/server'
import { type Sentences, sentenceOf } from '../platform/sentences'
import { toRefusal } from '../platform/toRefusal'

/** A fault of a GeoReport v2 call: the HTTP status, which is also the error's code, and a message for the client's developer. */
export class Fault extends Error {
  constructor(
    readonly status: number,
    readonly description: string,
    /** When to come again, for a 429. */
    readonly retryAfterSeconds?: number,
  ) {
    super(description)
  }
}

/** Turns anything thrown into a fault: the product's refusals keep their status and name the wrong fields. */
export function toFault(error: unknown, sentences: Sentences): Fault {
  if (error instanceof Fault) return error
  const refusal = toRefusal(error)
  const fields = error instanceof ORPCError && refusal.code === 'INPUT_INVALID' ? fieldsOf(refusal.data) : ''
  const { retryAfterSeconds } = (refusal.data ?? {}) as { retryAfterSeconds?: number }
  return new Fault(refusal.status, `${refusal.code}: ${sentenceOf(sentences, refusal)}${fields}`, retryAfterSeconds)
}

const params: Readonly<Record<string, string>> = {
  'form.category': 'service_code',
  'form.text': 'description',
  'form.danger': 'attribute[danger]',
  'form.place.where': 'attribute[where]',
}

function fieldsOf(data: unknown): string {
  const { fields } = data as { fields: { path: string; problem: string }[] }
  return ` (${fields.map(({ path, problem }) => `${params[path] ?? path.replace('form.', '')}: ${problem}`).join('; ')})`
}
