import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod/mini'

const Secrets = z.object({
  wechatAppId: z.string(),
  wechatAppSecret: z.string(),
  tokenKey: z.looseObject({ kty: z.literal('EC') }),
  indexKey: z.string(),
  dataKeys: z.record(z.string(), z.string()),
})
type Secrets = z.infer<typeof Secrets>

/** The secrets of this machine's stack, made at the first start; the cloud's secret has the same shape. */
export async function ensureSecrets(file: string): Promise<Secrets> {
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  if (kept) return Secrets.parse(JSON.parse(kept))
  const secrets = makeSecrets()
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}

function makeSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    wechatAppId: `wx${randomBytes(8).toString('hex')}`,
    wechatAppSecret: randomBytes(16).toString('hex'),
    tokenKey: { ...privateKey.export({ format: 'jwk' }), kty: 'EC' },
    indexKey: randomBytes(32).toString('base64'),
    dataKeys: { k1: randomBytes(32).toString('base64') },
  }
}
