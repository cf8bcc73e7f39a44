import { createPrivateKey, createPublicKey } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import * as z from 'zod/mini'
import type { Clock } from './clock'
import type { Secrets } from './secrets'

const audience = 'shiliu'
const algorithm = 'ES256'
const lifetimeSeconds = { access: 15 * 60, refresh: 30 * 24 * 3600 }

const Claims = z.object({
  sub: z.string(),
  com: z.string(),
  log: z.string(),
  ver: z.number(),
  typ: z.enum(['access', 'refresh']),
  trn: z.optional(z.number()),
})

/** The claims of a token: person, community, the login (device) it belongs to, the login version it was made under, and a refresh token's turn. */
export type Claims = z.infer<typeof Claims>
type Kind = Claims['typ']

export type Tokens = ReturnType<typeof createTokens>

/** The tokens of logins: ES256, valid for 15 minutes (access) or 30 days (refresh), told apart by type. */
export function createTokens(secrets: Pick<Secrets, 'tokenKey'>, clock: Clock) {
  const privateKey = createPrivateKey({ key: secrets.tokenKey, format: 'jwk' })
  const publicKey = createPublicKey(privateKey)

  return {
    lifetimeSeconds,

    async sign(kind: Kind, who: Omit<Claims, 'typ'>): Promise<string> {
      const now = Math.floor(clock.now() / 1000)
      return new SignJWT({ com: who.com, log: who.log, ver: who.ver, typ: kind, ...(who.trn !== undefined && { trn: who.trn }) })
        .setProtectedHeader({ alg: algorithm })
        .setSubject(who.sub)
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds[kind])
        .sign(privateKey)
    },

    /** The claims of a token of ours, of this kind and in time; otherwise whether it is `expired` or `invalid`. */
    async verify(kind: Kind, token: string): Promise<Claims | 'expired' | 'invalid'> {
      try {
        const { payload } = await jwtVerify(token, publicKey, { audience, algorithms: [algorithm], currentDate: new Date(clock.now()) })
        const claims = Claims.safeParse(payload)
        return claims.success && claims.data.typ === kind ? claims.data : 'invalid'
      } catch (error) {
        if (error instanceof errors.JWTExpired) return 'expired'
        if (error instanceof errors.JOSEError) return 'invalid'
        throw error
      }
    },
  }
}
