import { createHash } from 'node:crypto'
import { encodeTime } from 'ulid'
import type { IdPrefix } from '../../functions/platform/ids'

const seed = 'qingquan-1'
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const bytesOf = (words: readonly (string | number)[]) =>
  createHash('sha256')
    .update([seed, ...words].join('\n'))
    .digest()

/** A number from 0 up to 1, always the same for the same words. */
export function chance(...words: (string | number)[]): number {
  return bytesOf(words).readUInt32BE(0) / 0x1_0000_0000
}

/** The list in an order that depends on the name alone. */
export function shuffled<T>(list: readonly T[], name: string): T[] {
  return list
    .map((entry, at) => ({ entry, place: chance(name, at) }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry)
}

/** An id in the contract's format: the time followed by a hash of the name. */
export function fixedId(prefix: IdPrefix, milliseconds: number, name: string): string {
  const letters = [...bytesOf([prefix, name]).subarray(0, 16)].map((byte) => alphabet[byte % alphabet.length])
  return `${prefix}_${encodeTime(milliseconds, 10)}${letters.join('')}`
}
