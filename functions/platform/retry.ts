import { type Pause, systemPause } from './clock'
import { randomFraction } from './ids'

/** How long to keep trying: full jitter from 25 to 400 ms, at most 6 times and 3 s for one attempt. */
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
const passingCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND'])

type Fault = { name?: string; code?: string; $metadata?: { httpStatusCode?: number }; CancellationReasons?: { Code?: string }[] }

/** Whether a fault of the store passes by itself: a conflict, a throttle, a 5xx, a timeout or a lost connection. */
export function passes(error: unknown): boolean {
  const fault = error as Fault
  if (fault.name === 'TransactionCanceledException') {
    const codes = (fault.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None')
    return !codes.includes('ConditionalCheckFailed') && codes.some((code) => passingReasons.has(code))
  }
  return passing.has(fault.name ?? '') || passingCodes.has(fault.code ?? '') || (fault.$metadata?.httpStatusCode ?? 0) >= 500
}

/** Thrown when a passing fault did not pass in time; the last one is its cause. */
export class StillBusy extends Error {}

export type Patience = { pause: Pause; fraction: () => number; now: () => number }

/** Calls `attempt` until it succeeds, fails for good (rethrown) or patience ends (`StillBusy`). */
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

/** Waits a little, before looking again, when somebody else was quicker for the so many-th time (from 0). */
export const pauseAfter = (tried: number): Promise<void> => systemPause(jitter(tried, randomFraction))

const jitter = (tried: number, fraction: () => number) =>
  fraction() * Math.min(policy.longestMilliseconds, policy.firstMilliseconds * 2 ** tried)
