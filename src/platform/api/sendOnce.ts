import * as z from 'zod/mini'
import { canonicalJson } from '../../../contract/canonical'
import { now } from '../clock'
import { isDefinite } from '../failures'
import { newRequestId } from '../ids'
import { dropStored, readStored, writeStored } from '../stored'

/** Requests sent without a definite answer yet: what was asked → its id. */
const Unanswered = z.record(z.string(), z.object({ requestId: z.string(), at: z.number() }))
type Unanswered = z.infer<typeof Unanswered>

const key = 'unanswered'
/** The API remembers the outcome of a request for 7 days. */
const keptMilliseconds = 6 * 86_400_000

const underWay = new Map<string, Promise<unknown>>()

interface What {
  /** The path of the POST request. */
  path: string
  /** The path identifies the one thing being changed: a definite answer supersedes any earlier request to the same path. */
  settles?: boolean
}

/**
 * Sends a write under a requestId that is stored on the phone before sending and kept until there is a definite answer,
 * so that a lost reply, a double tap or a closed app never does it twice. The id is bound to the contents of the request.
 */
export function sendOnce<O>({ path, settles }: What, input: object, send: (requestId: string) => Promise<O>): Promise<O> {
  // The same contents give the same text, whatever the order of their fields.
  const asked = `${path} ${canonicalJson(input)}`
  const running = underWay.get(asked)
  // The key includes the route's path, so the answer has that route's type.
  if (running !== undefined) return running as Promise<O>
  const answer = sendUnder({ asked, about: settles ? `${path} ` : undefined }, send).finally(() => underWay.delete(asked))
  underWay.set(asked, answer)
  return answer
}

/** After logout, no old requestId may bring the next login somebody else's answer. */
export function forgetUnanswered(): void {
  dropStored(key)
}

interface Asked {
  asked: string
  about: string | undefined
}

async function sendUnder<O>(what: Asked, send: (requestId: string) => Promise<O>): Promise<O> {
  const { requestId } = unanswered()[what.asked] ?? begin(what.asked)
  try {
    const answer = await send(requestId)
    settle(what)
    return answer
  } catch (error) {
    if (isDefinite(error)) settle(what)
    throw error
  }
}

function begin(asked: string) {
  const entry = { requestId: newRequestId(), at: now() }
  writeStored(key, { ...unanswered(), [asked]: entry })
  return entry
}

function settle({ asked, about }: Asked): void {
  const rest = Object.entries(unanswered()).filter(([other]) => other !== asked && !(about !== undefined && other.startsWith(about)))
  if (rest.length === 0) dropStored(key)
  else writeStored(key, Object.fromEntries(rest))
}

function unanswered(): Unanswered {
  const all = Object.entries(readStored(key, Unanswered) ?? {})
  return Object.fromEntries(all.filter(([, { at }]) => now() - at < keptMilliseconds))
}
