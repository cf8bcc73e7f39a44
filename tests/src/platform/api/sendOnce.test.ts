import Taro from '@tarojs/taro'
import { forgetUnanswered, sendOnce } from '../../../../src/platform/api/sendOnce'
import { Refusal, Unexpected, Unreachable } from '../../../../src/platform/failures'

const seats = { seats: 2 }
const about = { path: '/v1/qingquan/sessions/ses_1/bookings', settles: true }

/** A server that keeps what it was asked; `answer` decides what the caller hears. */
function server(answer: (asked: number) => Promise<string>) {
  const ids: string[] = []
  const send = (requestId: string) => {
    ids.push(requestId)
    return answer(ids.length)
  }
  return { ids, send }
}

const lost = async (): Promise<string> => {
  throw new Unreachable('no answer')
}

test('a lost reply is asked for again under the same requestId, and a definite answer ends it', async () => {
  const { ids, send } = server((asked) => (asked === 1 ? lost() : Promise.resolve('booked')))

  await expect(sendOnce(about, seats, send)).rejects.toThrow(Unreachable)
  await sendOnce(about, seats, send)
  await sendOnce(about, seats, send)

  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).not.toBe(ids[0])
})

test('the id is on the phone before anything is sent, so a killed app does not send another', async () => {
  let stored = ''
  await sendOnce(about, seats, async (requestId) => {
    stored = JSON.stringify(Taro.getStorageSync('unanswered'))
    expect(stored).toContain(requestId)
  })

  expect(stored).not.toBe('')
  expect(Taro.getStorageSync('unanswered')).toBe('')
})

test('a double tap sends once and both hear the one answer', async () => {
  const { ids, send } = server(async () => 'booked')

  const answers = await Promise.all([sendOnce(about, seats, send), sendOnce(about, seats, send)])

  expect(answers).toEqual(['booked', 'booked'])
  expect(ids).toHaveLength(1)
})

test.each([
  ['a refusal', new Refusal('SESSION_FULL', { left: 0 }), false],
  ['an answer nobody expected, 4xx', new Unexpected(400), false],
  ['a store that is busy', new Refusal('SERVICE_BUSY', undefined), true],
  ['a login that ran out', new Refusal('LOGIN_EXPIRED', undefined), true],
  ['too many requests', new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: 1 }), true],
])('after %s the id is kept only where the answer was not definite', async (_, failure, kept) => {
  const { ids, send } = server(async (asked) => {
    if (asked === 1) throw failure
    return 'booked'
  })

  await expect(sendOnce(about, seats, send)).rejects.toBe(failure)
  await sendOnce(about, seats, send)

  expect(ids[0] === ids[1]).toBe(kept)
})

test('other contents are another request, whatever the order of their fields', async () => {
  const { ids, send } = server(lost)
  const ask = (input: object) => sendOnce(about, input, send).catch(() => undefined)

  await ask({ seats: 2, wait: false })
  await ask({ wait: false, seats: 2 })
  await ask({ seats: 3, wait: false })

  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).not.toBe(ids[0])
})

test('a definite answer about one thing outdates what was asked of it before', async () => {
  const { ids, send } = server((asked) => (asked === 1 ? lost() : Promise.resolve('ok')))
  await sendOnce(about, { seats: 1 }, send).catch(() => undefined)
  await sendOnce(about, { seats: 2 }, send)

  await sendOnce(about, { seats: 1 }, send)

  expect(ids[2]).not.toBe(ids[0])
})

test('who logs out leaves no request behind', async () => {
  const { ids, send } = server(lost)
  await sendOnce(about, seats, send).catch(() => undefined)

  forgetUnanswered()
  await sendOnce(about, seats, send).catch(() => undefined)

  expect(ids[1]).not.toBe(ids[0])
})
