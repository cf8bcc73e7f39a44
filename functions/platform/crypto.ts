import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { canonicalJson } from '../../contract/canonical'
import type { Clock } from './clock'
import type { Secrets } from './secrets'

/** The field a sealed value belongs to; it cannot be opened as any other. */
export type SealedField = { communityId: string; record: string; field: string }

export type Crypto = ReturnType<typeof createCrypto>

/** Something was sealed with a data key that this instance does not have. */
export class UnknownKey extends Error {}

type Keys = Pick<Secrets, 'dataKeys' | 'sealWith'>

/** How the keys are read again. */
type Source = { load: () => Promise<Keys>; clock: Clock }

const oneMinute = 60_000

/**
 * AES-256-GCM for sensitive fields, bound to tenant, record and field, and HMAC-SHA-256 for lookups. With a `source`, the data
 * keys can be renewed.
 */
export function createCrypto({ indexKey, ...first }: Pick<Secrets, 'indexKey'> & Keys, source?: Source) {
  let keys = first
  let renewal: { at: number; done: Promise<boolean> } | undefined
  sealingKey(keys)

  const keyOf = (version: string): Buffer => {
    const key = keys.dataKeys.get(version)
    if (!key) throw new UnknownKey(`data key ${version} is missing`)
    return key
  }

  async function reread({ load }: Source): Promise<boolean> {
    const known = keys.dataKeys
    const read = await load()
    sealingKey(read)
    keys = read
    return [...read.dataKeys.keys()].some((version) => !known.has(version))
  }

  return {
    /** `k1.<nonce, tag and text in base64url>`: the key's version stays readable, so keys can be replaced. */
    seal(field: SealedField, text: string): string {
      const nonce = randomBytes(12)
      const version = sealingKey(keys)
      const cipher = createCipheriv('aes-256-gcm', keyOf(version), nonce).setAAD(boundTo(field))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
    },

    /** Opens what `seal` made for the same field; throws for any other field or a changed byte. */
    open(field: SealedField, value: string): string {
      const dot = value.indexOf('.')
      const bytes = Buffer.from(value.slice(dot + 1), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', keyOf(value.slice(0, dot)), bytes.subarray(0, 12))
      decipher.setAAD(boundTo(field)).setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },

    /** Reads the keys again, at most once a minute for everybody together; says whether there were any new ones. */
    renew(): Promise<boolean> {
      if (!source) return Promise.resolve(false)
      const now = source.clock.now()
      if (!renewal || now - renewal.at >= oneMinute) renewal = { at: now, done: reread(source) }
      return renewal.done
    },

    /** 24 hex characters for looking a value up without storing it; they differ between communities. */
    index(communityId: string, purpose: string, value: string): string {
      return createHmac('sha256', indexKey).update(`${communityId}\n${purpose}\n${value}`).digest('hex').slice(0, 24)
    },
  }
}

/** Runs something again with the keys of now, if it met one that this instance did not know. */
export async function withNewKeys<T>(crypto: Crypto, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof UnknownKey) || !(await crypto.renew())) throw error
    return run()
  }
}

function sealingKey({ dataKeys, sealWith }: Keys): string {
  const version = sealWith ?? [...dataKeys.keys()].sort().at(-1)
  if (version === undefined || !dataKeys.has(version)) throw new Error('the secrets contain no data key')
  return version
}

const boundTo = ({ communityId, record, field }: SealedField) => Buffer.from(`${communityId}\n${record}\n${field}`, 'utf8')

/** 24 hex characters of SHA-256 over canonical JSON: the same contents give the same hash. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 24)
}
