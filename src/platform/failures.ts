import { type RefusalCode, type RefusalData, refusals } from '../../contract/refusals'

/** Only the common refusals have a known status here; an area's refusals default to 409 unless the API says otherwise. */
const statusOf = (code: RefusalCode) => (refusals as Partial<Record<RefusalCode, { status: number }>>)[code]?.status ?? 409

/** The API refused, with a reason. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: C,
    readonly data: RefusalData<C>,
    readonly status: number = statusOf(code),
  ) {
    super(code)
  }
}

/** No answer came: no network, a timeout, or WeChat cut the request off in the background. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** An answer that is not in the contract. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected'

  constructor(
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(`unexpected answer ${status}`, options)
  }
}

/** The person cancelled the login. */
export class LoginDeclined extends Error {
  override readonly name = 'LoginDeclined'
}

/** The person went back without choosing a home. */
export class HomeDeclined extends Error {
  override readonly name = 'HomeDeclined'
}

export function isRefusal<C extends RefusalCode>(error: unknown, ...codes: C[]): error is Refusal<C> {
  return error instanceof Refusal && (codes.length === 0 || codes.includes(error.code as C))
}

/** Longer than this (seconds) nobody waits at a screen: the person is told instead. */
const longestWaitSeconds = 10

/** Whether a retry may succeed: no answer came, the server failed, or it is asked too much just now. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Unreachable) return true
  if (isRefusal(error, 'TOO_MANY_REQUESTS')) return error.data.retryAfterSeconds <= longestWaitSeconds
  return (error instanceof Refusal || error instanceof Unexpected) && (error.status >= 500 || error.status === 429)
}

/** Whether the API has decided, so that trying again would be a new request. */
export function isDefinite(error: unknown): boolean {
  const decided = error instanceof Refusal || error instanceof Unexpected
  return decided && error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429
}
