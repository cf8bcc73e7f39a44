import { type Pause, systemPause } from './clock'
import { randomFraction } from './ids'

/** The retry limits: full jitter from 25 to 400 ms, at most 6 retries and 3 s for one attempt. */
const policy = { firstMilliseconds: 25, longestMilliseconds: 400, most: 6, altogetherMilliseconds: 3_000 }

const passing = new Set([
  'TransactionInProgressException',
  'TransactionConflictException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'NetworkingError',
])
const passingReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])
const passingCodes = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'ENOTFOUND'],
  // This machine is temporarily out of sockets or ports.
  ...['EMFILE', 'ENFILE', 'EADDRNOTAVAIL'],
  'ERR_STREAM_PREMATURE_CLOSE',
])
/** 408 and 429 come from a proxy in front of the store; the store names its own throttles. */
const passingStatuses = new Set([408, 429])
/** The SDK's names for answers that name no fault or are not JSON: a proxy gave them or cut them off. */
const garbled = new Set(['SyntaxError', 'Unknown', 'UnknownError'])

type Fault = {
  name?: string
  code?: string
  cause?: unknown
  $metadata?: { httpStatusCode?: number }
  CancellationReasons?: { Code?: string }[]
}

/** Whether a fault of the store is temporary: a conflict, a throttle, a 5xx, a timeout, a lost connection or a garbled answer. */
export function passes(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { name, code = '', cause, $metadata, CancellationReasons = [] }: Error & Fault = error
  if (name === 'TransactionCanceledException') {
    const codes = CancellationReasons.map((reason) => reason.Code ?? 'None')
    return !codes.includes('ConditionalCheckFailed') && codes.some((reason) => passingReasons.has(reason))
  }
  const status = $metadata?.httpStatusCode ?? 0
  return (
    passing.has(name) ||
    passingCodes.has(code) ||
    code.startsWith('HPE_') ||
    status >= 500 ||
    passingStatuses.has(status) ||
    (status > 0 && garbled.has(name)) ||
    passes(cause)
  )
}

/** Thrown when a temporary fault persists; its cause is the last one. */
export class StillBusy extends Error {}

export type Patience = { pause: Pause; fraction: () => number; now: () => number }

/** Calls `attempt` until it succeeds, fails for good (rethrown) or the limits are reached (`StillBusy`). */
export async function withRetries<T>({ pause, fraction, now }: Patience, attempt: () => Promise<T>): Promise<T> {
  let since: number | undefined
  for (let tried = 0; ; tried++) {
    try {
      return await attempt()
    } catch (error) {
      if (!passes(error)) throw error
      since ??= now()
      if (tried >= policy.most || now() - since >= policy.altogetherMilliseconds) throw new StillBusy('the store is busy', { cause: error })
      await pause(jitter(tried, fraction))
    }
  }
}

/** A short wait before reading again after being outrun; `tried` counts from 0. */
export const pauseAfter = (tried: number): Promise<void> => systemPause(jitter(tried, randomFraction))

const jitter = (tried: number, fraction: () => number) =>
  fraction() * Math.min(policy.longestMilliseconds, policy.firstMilliseconds * 2 ** tried)
