import { createHash } from 'node:crypto'

const namespace = Buffer.from('6f3b8f0e5c1d4b7a9e2047d8c1a5b36e', 'hex')

export type IdOf = (kind: string, ...names: string[]) => string

/** A community's ids in HSDS, which wants UUIDs: the same thing always has the same one (RFC 9562, version 5). */
export function idsIn(communityId: string): IdOf {
  return (kind, ...names) => {
    const hash = createHash('sha1')
      .update(namespace)
      .update([communityId, kind, ...names].join('/'))
      .digest()
    hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
    hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
    const hex = hash.toString('hex', 0, 16)
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
}
