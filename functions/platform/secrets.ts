import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { Environment } from './environment'

const Secrets = z.object({
  wechatAppId: z.string(),
  wechatAppSecret: z.string(),
  tokenKey: z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-256'), d: z.string() }),
  indexKey: z.string(),
  dataKeys: z.record(z.string(), z.string()),
  sealWith: z.optional(z.string()),
})

/**
 * The app's WeChat secret, the key that signs logins, the key of lookup indexes, the data keys by version (32 bytes each) and
 * the version that seals, by default the newest.
 */
export type Secrets = Omit<z.infer<typeof Secrets>, 'indexKey' | 'dataKeys'> & { indexKey: Buffer; dataKeys: Map<string, Buffer> }

/** Reads `file:<path>` locally, otherwise a Secrets Manager ARN whose data keys are wrapped by KMS. */
export async function loadSecrets(environment: Environment): Promise<Secrets> {
  const home = environment.SECRETS.startsWith('file:')
  const text = home ? await readFile(environment.SECRETS.slice('file:'.length), 'utf8') : await fetchSecret(environment.SECRETS)
  const { indexKey, dataKeys, ...rest } = Secrets.parse(JSON.parse(text))
  const unwrap = home ? async (key: Buffer) => key : unwrapWithKms(environment)
  const opened = await Promise.all(
    Object.entries(dataKeys).map(async ([version, key]) => [version, await unwrap(Buffer.from(key, 'base64'))] as const),
  )
  return { ...rest, indexKey: Buffer.from(indexKey, 'base64'), dataKeys: new Map(opened) }
}

// The cloud clients are loaded only here: they would slow down local starts and tests.
async function fetchSecret(arn: string): Promise<string> {
  const { SecretsManagerClient, GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager')
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: arn }))
  if (!SecretString) throw new Error('the secret is empty')
  return SecretString
}

function unwrapWithKms({ KMS_KEY }: Environment) {
  return async (wrapped: Buffer): Promise<Buffer> => {
    const { KMSClient, DecryptCommand } = await import('@aws-sdk/client-kms')
    const { Plaintext } = await new KMSClient({}).send(
      new DecryptCommand({ CiphertextBlob: wrapped, KeyId: KMS_KEY, EncryptionContext: { purpose: 'shiliu-data-key' } }),
    )
    if (!Plaintext) throw new Error('KMS returned no key')
    return Buffer.from(Plaintext)
  }
}
