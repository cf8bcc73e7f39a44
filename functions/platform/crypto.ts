import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { canonicalJson } from '../../contract/canonical'
import type { Secrets } from './secrets'

/** The field a sealed value belongs to; it cannot be opened as any other. */
export type SealedField = { communityId: string; record: string; field: string }

export type Crypto = ReturnType<typeof createCrypto>

/** AES-256-GCM for sensitive fields, bound to tenant, record and field, and HMAC-SHA-256 for lookups. */
export function createCrypto(secrets: Pick<Secrets, 'indexKey' | 'dataKeys'>) {
  const newest = [...secrets.dataKeys.keys()].sort().at(-1)
  if (!newest) throw new Error('the secrets contain no data key')

  const keyOf = (version: string): Buffer => {
    const key = secrets.dataKeys.get(version)
    if (!key) throw new Error(`data key ${version} is missing`)
    return key
  }

  return {
    /** `k1.<nonce, tag and text in base64url>`: the key's version stays readable, so keys can be replaced. */
    seal(field: SealedField, text: string): string {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyOf(newest), nonce).setAAD(boundTo(field))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${newest}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
    },

    /** Opens what `seal` made for the same field; throws for any other field or a changed byte. */
    open(field: SealedField, value: string): string {
      const dot = value.indexOf('.')
      const bytes = Buffer.from(value.slice(dot + 1), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', keyOf(value.slice(0, dot)), bytes.subarray(0, 12))
      decipher.setAAD(boundTo(field)).setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },

    /** 24 hex characters for looking a value up without storing it; they differ between communities. */
    index(communityId: string, purpose: string, value: string): string {
      return createHmac('sha256', secrets.indexKey).update(`${communityId}\n${purpose}\n${value}`).digest('hex').slice(0, 24)
    },
  }
}

const boundTo = ({ communityId, record, field }: SealedField) => Buffer.from(`${communityId}\n${record}\n${field}`, 'utf8')

/** 24 hex characters of SHA-256 over canonical JSON: the same contents give the same hash. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 24)
}
