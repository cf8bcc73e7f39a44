import { ORPCError } from '@orpc/server'
import { type Sentences, sentenceOf } from '../platform/sentences'
import { toRefusal } from '../platform/toRefusal'

/** What goes wrong with a call of GeoReport v2: the HTTP status, which is the error's code as well, and words for who wrote the client. */
export class Fault extends Error {
  constructor(
    readonly status: number,
    readonly description: string,
  ) {
    super(description)
  }
}

/** Whatever was thrown as a fault: the product's refusals keep their status, and name the fields that are wrong. */
export function toFault(error: unknown, sentences: Sentences): Fault {
  if (error instanceof Fault) return error
  const refusal = toRefusal(error)
  const fields = error instanceof ORPCError && refusal.code === 'INPUT_INVALID' ? fieldsOf(refusal.data) : ''
  return new Fault(refusal.status, `${refusal.code}: ${sentenceOf(sentences, refusal)}${fields}`)
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
