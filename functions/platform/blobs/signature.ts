import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** The conditions of a signed form, in the shape of an S3 POST policy. */
export type Policy = { expiration: string; conditions: (Record<string, string> | [string, string | number, string | number])[] }

/** The local signing key, derived from the index key so that no key serves two purposes. */
export function blobSecret(indexKey: Buffer): string {
  return Buffer.from(hkdfSync('sha256', indexKey, '', 'blobs', 32)).toString('base64url')
}

export function signText(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

/** Takes the same time for every wrong signature of the right length. */
export function signatureFits(secret: string, { text, signature }: { text: string; signature: string }): boolean {
  const right = Buffer.from(signText(secret, text))
  const given = Buffer.from(signature)
  return given.length === right.length && timingSafeEqual(given, right)
}

/** The text that a download's signature covers; `expires` in seconds since 1970. */
export function downloadText({ key, expires }: { key: string; expires: number }): string {
  return `GET\n${key}\n${expires}`
}
