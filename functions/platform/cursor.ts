import * as z from 'zod/mini'
import { refuse } from './refuse'

const Parts = z.array(z.string().check(z.maxLength(300))).check(z.minLength(1), z.maxLength(4))

/** An opaque place in a list: key parts in base64url. It never names a partition, so it can't lead into another one. */
export function writeCursor(parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** The parts of a cursor, `count` of them; refuses CURSOR_INVALID. */
export function readCursor(cursor: string, count: number): string[] {
  try {
    const parts = Parts.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (parts.length === count) return parts
  } catch {
    // Falls through to the refusal: whatever could not be read is not one of ours.
  }
  throw refuse('CURSOR_INVALID')
}
