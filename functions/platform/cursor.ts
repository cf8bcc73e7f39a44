import type * as z from 'zod/mini'
import { refuse } from './refuse'

/** An opaque position in a list: key parts in base64url. It never names a partition, so it cannot lead into another one. */
export function writeCursor(parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** The parts of a cursor in the shape its list defines, since the store fails for impossible keys. Refuses CURSOR_INVALID. */
export function readCursor<P extends z.ZodMiniType<string[]>>(cursor: string, parts: P): z.output<P> {
  try {
    const read = parts.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (read.success) return read.data
  } catch {
    // Falls through to the refusal: an unreadable cursor is not one of ours.
  }
  throw refuse('CURSOR_INVALID')
}
