import { deviceOf, networkOf, useOfToken } from '../../../functions/logins/rules'

const mozilla = 'Mozilla/5.0'

test.each([
  [`${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0`, 'edge', 'windows'],
  [`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15`, 'safari', 'mac'],
  [`${mozilla} (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0`, 'firefox', 'linux'],
  [`${mozilla} (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36`, 'chrome', 'android'],
  [`${mozilla} (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.49`, 'wechat', 'ios'],
  ['curl/8.5', 'other', 'other'],
  ['', 'other', 'other'],
])('%s is %s on %s', (agent, browser, system) => {
  expect(deviceOf(agent)).toEqual({ browser, system })
})

test.each([
  ['36.102.7.9', '36.102.*.*'],
  ['2408:8207:1850:2a1::1', '2408:8207:*'],
  ['::1', '127.0.*.*'],
  ['127.0.0.1', '127.0.*.*'],
  ['::ffff:36.102.7.9', '36.102.*.*'],
  ['unknown', '*'],
  ['<img src=x>', '*'],
])('of %s a person reads %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

describe('a refresh token', () => {
  const minute = 60_000
  const renewed = { turn: 3, renewedAt: 10 * minute, renewedBy: 'r1' }

  test.each([
    ['of the current turn is the next renewal', { turn: 3, now: 99 * minute }, 'next'],
    ['spent a moment ago is the same renewal', { turn: 2, now: 11 * minute }, 'same'],
    ['spent a while ago is reused', { turn: 2, now: 11 * minute + 1 }, 'reused'],
    ['spent by the very same request is the same renewal, however late', { turn: 2, requestId: 'r1', now: 99 * minute }, 'same'],
    ['spent by another request is reused', { turn: 2, requestId: 'r2', now: 99 * minute }, 'reused'],
    ['of an earlier turn is reused, even at once', { turn: 1, requestId: 'r1', now: 10 * minute }, 'reused'],
  ])('%s', (_, use, outcome) => {
    expect(useOfToken(renewed, use)).toBe(outcome)
  })

  test('of a login never renewed is its next renewal', () => {
    expect(useOfToken({}, { turn: 0, now: minute })).toBe('next')
  })
})
