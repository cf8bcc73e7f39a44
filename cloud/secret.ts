import { generateKeyPairSync, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'

const DataKey = z.string().check(z.regex(/^k[1-9]$/))

/** The functions' secret as they read it: see functions/platform/secrets.ts. Data keys are wrapped by KMS. */
export const Secret = z.strictObject({
  wechatAppId: z.string().check(z.regex(/^wx[0-9a-f]{16}$/)),
  wechatAppSecret: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  tokenKey: z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-256'), d: z.string() }),
  indexKey: z.string(),
  dataKeys: z.record(DataKey, z.string()),
  /** The data key that seals what is written. */
  sealWith: z.optional(DataKey),
})
export type Secret = z.infer<typeof Secret>

/** A new wrapped data key: 32 bytes that nobody has seen unwrapped. */
export type NewDataKey = () => Promise<string>

/** The secret for a new deployment. */
export async function makeSecret(wechat: { appId: string; appSecret: string }, newDataKey: NewDataKey): Promise<Secret> {
  return Secret.parse({
    wechatAppId: wechat.appId,
    wechatAppSecret: wechat.appSecret,
    tokenKey: newTokenKey(),
    indexKey: randomBytes(32).toString('base64'),
    dataKeys: { k1: await newDataKey() },
    sealWith: 'k1',
  })
}

/** Replaces the key that signs logins: the mini-program logs in again by itself, the web asks for the QR code. */
export function withNewTokenKey(secret: Secret): Secret {
  return Secret.parse({ ...secret, tokenKey: newTokenKey() })
}

/** Adds a data key that opens but does not seal yet: first every running instance has to know it. */
export async function withNewDataKey(secret: Secret, newDataKey: NewDataKey): Promise<Secret> {
  const newest = newestOf(secret)
  const dataKeys = { ...secret.dataKeys, [`k${newest + 1}`]: await newDataKey() }
  return Secret.parse({ ...secret, dataKeys, sealWith: secret.sealWith ?? `k${newest}` })
}

/** Seals with the newest data key from now on; the older ones stay to open what they sealed. */
export const withNewestSealing = (secret: Secret): Secret => Secret.parse({ ...secret, sealWith: `k${newestOf(secret)}` })

const newestOf = ({ dataKeys }: Secret) => Math.max(...Object.keys(dataKeys).map((name) => Number(name.slice(1))))

/** Replaces the app secret, after WeChat's console has issued a new one. */
export function withAppSecret(secret: Secret, appSecret: string): Secret {
  return Secret.parse({ ...secret, wechatAppSecret: appSecret })
}

function newTokenKey() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
}
