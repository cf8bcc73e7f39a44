import { createAccessTokens } from '../../../local/wechat/accessTokens'

function start() {
  const clock = { at: Date.UTC(2026, 10, 23, 2) }
  const tokens = createAccessTokens(() => clock.at)
  const given = (grant: ReturnType<typeof tokens.current>) => ('access_token' in grant ? grant.access_token : '')
  return { clock, works: tokens.works, current: () => given(tokens.current()), force: () => given(tokens.force()) }
}

test('while a token is renewed both work, the old one to its end', () => {
  const { clock, current, works } = start()
  const old = current()

  clock.at += 6_900_001
  const renewed = current()

  expect([works(old), works(renewed)]).toEqual([true, true])
  clock.at += 299_999
  expect([works(old), works(renewed)]).toEqual([false, true])
})

test('one force leaves the token before it for five minutes, two drop it at once', () => {
  const { clock, current, force, works } = start()
  const leaked = current()

  const first = force()
  expect([works(leaked), works(first)]).toEqual([true, true])

  clock.at += 30_000
  const second = force()
  expect([works(leaked), works(first), works(second)]).toEqual([false, true, true])

  clock.at += 300_000
  expect([works(first), works(second)]).toEqual([false, true])
})

test('a made-up token never works', () => {
  const { current, works } = start()
  current()

  expect([works('made-up'), works('')]).toEqual([false, false])
})
