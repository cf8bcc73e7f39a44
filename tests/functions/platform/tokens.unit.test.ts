import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { SignJWT, UnsecuredJWT } from 'jose'
import { createTokens } from '../../../functions/platform/tokens'
import { clockAt, monday } from '../../support/world'

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as never
const tokenKey = newKey()
const who = { sub: 'per_1', com: 'qingquan', log: 'log_1', ver: 1 }
const minute = 60_000

function start() {
  const clock = clockAt(monday)
  return { clock, tokens: createTokens({ tokenKey }, clock) }
}

/** A token of our own key with something else about it. */
function signed({ claims = {}, audience = 'shiliu', key = tokenKey }: { claims?: object; audience?: string; key?: typeof tokenKey } = {}) {
  const jwt = new SignJWT({ com: who.com, log: who.log, ver: who.ver, typ: 'access', ...claims }).setProtectedHeader({ alg: 'ES256' })
  const now = Math.floor(monday / 1000)
  return jwt
    .setSubject(who.sub)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + 900)
    .sign(createPrivateKey({ key, format: 'jwk' }))
}

test('a token says whom it names', async () => {
  const { tokens } = start()

  expect(await tokens.verify('access', await tokens.sign('access', who))).toMatchObject({ ...who, typ: 'access' })
  expect(await tokens.verify('refresh', await tokens.sign('refresh', who))).toMatchObject({ ...who, typ: 'refresh' })
  expect(await tokens.verify('access', await signed())).toMatchObject(who)
})

test('an access token lasts a quarter of an hour, a refresh token thirty days', async () => {
  const { clock, tokens } = start()
  const [access, refresh] = [await tokens.sign('access', who), await tokens.sign('refresh', who)]

  clock.set(monday + 15 * minute - 1_000)
  expect(await tokens.verify('access', access)).toMatchObject(who)
  clock.set(monday + 15 * minute)
  expect(await tokens.verify('access', access)).toBe('expired')
  clock.set(monday + 30 * 24 * 60 * minute - 1_000)
  expect(await tokens.verify('refresh', refresh)).toMatchObject(who)
  clock.set(monday + 30 * 24 * 60 * minute)
  expect(await tokens.verify('refresh', refresh)).toBe('expired')
})

test('one kind is not taken for the other', async () => {
  const { tokens } = start()

  expect(await tokens.verify('access', await tokens.sign('refresh', who))).toBe('invalid')
  expect(await tokens.verify('refresh', await tokens.sign('access', who))).toBe('invalid')
  expect(await tokens.verify('access', await signed({ claims: { typ: undefined } }))).toBe('invalid')
})

test.each<[string, () => Promise<string> | string]>([
  ['signed with another key', () => signed({ key: newKey() })],
  ['for another audience', () => signed({ audience: 'elsewhere' })],
  ['without a person’s login version', () => signed({ claims: { ver: undefined } })],
  ['without a community', () => signed({ claims: { com: undefined } })],
  [
    'of the algorithm none',
    () => new UnsecuredJWT({ ...who, typ: 'access' }).setAudience('shiliu').setExpirationTime(4_000_000_000).encode(),
  ],
  ['of a shared secret', () => hmacOfPublicKey()],
  ['that is no token', () => 'not.a.token'],
  ['that is empty', () => ''],
])('a token %s is invalid', async (_what, make) => {
  const { tokens } = start()

  expect(await tokens.verify('access', await make())).toBe('invalid')
})

test('a token with any part changed is invalid', async () => {
  const { tokens } = start()
  const [header = '', payload = '', signature = ''] = (await tokens.sign('access', who)).split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'per_2' })).toString('base64url')
  const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')

  for (const token of [
    `${header}.${forged}.${signature}`,
    `${none}.${payload}.`,
    `${none}.${payload}.${signature}`,
    `${header}.${payload}.`,
  ])
    expect(await tokens.verify('access', token)).toBe('invalid')
})

/** What the oldest trick makes: our public key taken for the secret of an HMAC. */
async function hmacOfPublicKey(): Promise<string> {
  const { d: _, ...publicKey } = tokenKey as { d: string }
  const secret = new TextEncoder().encode(JSON.stringify(publicKey))
  return new SignJWT({ ...who, typ: 'access' })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('shiliu')
    .setExpirationTime(4_000_000_000)
    .sign(secret)
}
