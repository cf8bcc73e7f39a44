import * as z from 'zod/mini'
import { isDefinite } from './failures'
import { newRequestId } from './ids'
import { dropStored, readStored, writeStored } from './stored'

/** Requests that were sent and not yet answered for certain: what was asked → its id. */
const Unanswered = z.record(z.string(), z.object({ requestId: z.string(), at: z.number() }))
type Unanswered = z.infer<typeof Unanswered>

const key = 'unanswered'
/** The API keeps what became of a request for 7 days. */
const keptMilliseconds = 6 * 86_400_000

const underWay = new Map<string, Promise<unknown>>()

/**
 * Sends a write under a requestId that is on the phone before it is sent and stays until there is a definite answer,
 * so that a lost reply, a double tap or a closed app never does it twice. The id is bound to what is asked.
 */
export function write<I extends { requestId: string }, O>(
  route: string,
  input: Omit<I, 'requestId'>,
  send: (input: I) => Promise<O>,
): Promise<O> {
  const asked = `${route} ${ordered(input)}`
  const running = underWay.get(asked)
  if (running !== undefined) return running as Promise<O>
  const answer = sendUnder(asked, (requestId) => send({ ...input, requestId } as I)).finally(() => underWay.delete(asked))
  underWay.set(asked, answer)
  return answer
}

async function sendUnder<O>(asked: string, send: (requestId: string) => Promise<O>): Promise<O> {
  const { requestId } = unanswered()[asked] ?? begin(asked)
  try {
    const answer = await send(requestId)
    settle(asked)
    return answer
  } catch (error) {
    if (isDefinite(error)) settle(asked)
    throw error
  }
}

function begin(asked: string) {
  const entry = { requestId: newRequestId(), at: Date.now() }
  writeStored(key, { ...unanswered(), [asked]: entry })
  return entry
}

function settle(asked: string): void {
  const { [asked]: _, ...rest } = unanswered()
  if (Object.keys(rest).length === 0) dropStored(key)
  else writeStored(key, rest)
}

function unanswered(): Unanswered {
  const all = Object.entries(readStored(key, Unanswered) ?? {})
  return Object.fromEntries(all.filter(([, { at }]) => Date.now() - at < keptMilliseconds))
}

/** The same contents give the same text, in whatever order their fields were put in. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  )
}
