import fc from 'fast-check'
import { passes, StillBusy, withRetries } from '../../../functions/platform/retry'

const fault = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more })
const cancelled = (...codes: (string | undefined)[]) =>
  fault('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })), $metadata: { httpStatusCode: 400 } })
const throttled = fault('ThrottlingException')

describe('what passes by itself', () => {
  test.each<[string, Error]>([
    ['a conflict within a transaction', cancelled('None', 'TransactionConflict')],
    ['a throttle within a transaction', cancelled('ThrottlingError', 'None')],
    ['too much for a partition within a transaction', cancelled('ProvisionedThroughputExceeded')],
    ['a conflict with a transaction', fault('TransactionConflictException')],
    ['the same transaction still under way', fault('TransactionInProgressException')],
    ['a throttle', throttled],
    ['too much for a partition', fault('ProvisionedThroughputExceededException')],
    ['too many requests', fault('RequestLimitExceeded')],
    ['a fault of the store', fault('InternalServerError', { $metadata: { httpStatusCode: 500 } })],
    ['a store that is away', fault('Whatever', { $metadata: { httpStatusCode: 503 } })],
    ['a timeout', fault('TimeoutError')],
    ['an answer that took too long', fault('TimeoutError', { code: 'ETIMEDOUT' })],
    ['a store nobody listens at', fault('Error', { code: 'ECONNREFUSED' })],
    ['a store that can not be found', fault('Error', { code: 'ENOTFOUND' })],
    ['a name server that is busy', fault('Error', { code: 'EAI_AGAIN' })],
    ['a lost connection', fault('Error', { code: 'ECONNRESET' })],
    ['a connection given up', fault('Error', { code: 'ECONNABORTED' })],
    ['a connection closed while writing', fault('Error', { code: 'EPIPE' })],
    ['a store out of reach', fault('Error', { code: 'EHOSTUNREACH' })],
    ['a network out of reach', fault('Error', { code: 'ENETUNREACH' })],
    ['no more sockets for the process', fault('Error', { code: 'EMFILE' })],
    ['no more sockets for the machine', fault('Error', { code: 'ENFILE' })],
    ['no more ports', fault('Error', { code: 'EADDRNOTAVAIL' })],
    ['an answer that breaks off', fault('Error', { code: 'ERR_STREAM_PREMATURE_CLOSE' })],
    ['an answer that is no HTTP', fault('Error', { code: 'HPE_INVALID_CONSTANT' })],
    ['an answer that is no JSON', fault('SyntaxError', { $metadata: { httpStatusCode: 200 } })],
    ['a refusal that names no fault', fault('Unknown', { $metadata: { httpStatusCode: 400 } })],
    ['a request that took too long to arrive', fault('Whatever', { $metadata: { httpStatusCode: 408 } })],
    ['too many requests for a gateway', fault('Whatever', { $metadata: { httpStatusCode: 429 } })],
    ['what was caused by a lost connection', new TypeError('fetch failed', { cause: fault('Error', { code: 'ECONNRESET' }) })],
  ])('%s', (_what, error) => {
    expect(passes(error)).toBe(true)
  })

  test.each<[string, Error]>([
    ['a condition that does not hold', cancelled('ConditionalCheckFailed', 'None')],
    ['a condition that does not hold beside a conflict', cancelled('TransactionConflict', 'ConditionalCheckFailed')],
    ['a transaction that is wrong', cancelled('ValidationError')],
    ['a transaction cancelled for no reason told', cancelled()],
    ['a question that is wrong', fault('ValidationException', { $metadata: { httpStatusCode: 400 } })],
    ['rights that are missing', fault('AccessDeniedException', { $metadata: { httpStatusCode: 400 } })],
    ['a table that is not there', fault('ResourceNotFoundException')],
    ['a token used with other contents', fault('IdempotentParameterMismatchException')],
    ['a mistake of ours', new TypeError('x is undefined')],
    ['text of ours that is no JSON', new SyntaxError('Unexpected token')],
  ])('not %s', (_what, error) => {
    expect(passes(error)).toBe(false)
  })
})

/** A clock that only pauses move, and what was waited. */
function stand({ fraction = 1, attemptTakes = [] as number[] } = {}) {
  let now = 1_000_000
  let tried = 0
  const waits: number[] = []
  const patience = {
    pause: async (milliseconds: number) => {
      waits.push(milliseconds)
      now += milliseconds
    },
    fraction: () => fraction,
    now: () => now,
  }
  const attempt = (fail: (tried: number) => Error | undefined) => async () => {
    now += attemptTakes[tried] ?? 0
    tried++
    const error = fail(tried)
    if (error) throw error
    return tried
  }
  return { patience, waits, attempt, tries: () => tried }
}

describe('trying again', () => {
  test('what succeeds is not tried again', async () => {
    const { patience, waits, attempt } = stand()

    expect(
      await withRetries(
        patience,
        attempt(() => undefined),
      ),
    ).toBe(1)
    expect(waits).toEqual([])
  })

  test('what passes is tried until it succeeds', async () => {
    const { patience, attempt } = stand()

    expect(
      await withRetries(
        patience,
        attempt((tried) => (tried < 4 ? throttled : undefined)),
      ),
    ).toBe(4)
  })

  test('what does not pass is thrown as it is, at once or after others passed', async () => {
    const { patience, attempt, tries } = stand()
    const refused = cancelled('ConditionalCheckFailed')

    await expect(
      withRetries(
        patience,
        attempt((tried) => (tried < 3 ? throttled : refused)),
      ),
    ).rejects.toBe(refused)
    expect(tries()).toBe(3)
  })

  test('it is tried again at most six times, then the last fault is the cause', async () => {
    const { patience, waits, attempt, tries } = stand()
    const last = fault('ThrottlingException')

    const error = await withRetries(
      patience,
      attempt((tried) => (tried === 7 ? last : throttled)),
    ).catch((thrown) => thrown)

    expect(error).toBeInstanceOf(StillBusy)
    expect(error.cause).toBe(last)
    expect(tries()).toBe(7)
    expect(waits).toEqual([25, 50, 100, 200, 400, 400])
  })

  test('it ends three seconds after the first fault', async () => {
    const { patience, attempt, tries } = stand({ attemptTakes: [0, 1_400, 1_400, 1_400] })

    await expect(
      withRetries(
        patience,
        attempt(() => throttled),
      ),
    ).rejects.toBeInstanceOf(StillBusy)
    expect(tries()).toBe(4)
  })

  test('waiting in the first attempt does not count', async () => {
    const { patience, attempt } = stand({ attemptTakes: [60_000] })

    expect(
      await withRetries(
        patience,
        attempt((tried) => (tried < 7 ? throttled : undefined)),
      ),
    ).toBe(7)
  })

  test('each wait is anything up to its bound, whatever the dice say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999999, noNaN: true }), async (fraction) => {
        const { patience, waits, attempt } = stand({ fraction })

        await withRetries(
          patience,
          attempt(() => throttled),
        ).catch(() => undefined)

        expect(waits).toEqual([25, 50, 100, 200, 400, 400].map((bound) => fraction * bound))
      }),
    )
  })
})
