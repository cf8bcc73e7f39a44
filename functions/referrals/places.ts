import * as z from 'zod/mini'
import { ReferralId } from '../../contract/ids'
import { readCursor, writeCursor } from '../platform/cursor'
import type { Place } from './store'

const CursorParts = z.tuple([z.string().check(z.regex(/^(?:[01]#)?\d{4}-\d\d-\d\dT[\d:.]+Z#ref_\w{26}$/)), ReferralId])

/** Where a list goes on; undefined at its beginning. Refuses CURSOR_INVALID. */
export function placeOf(cursor: string | undefined): Place | undefined {
  if (!cursor) return undefined
  const [listSk, referralId] = readCursor(cursor, CursorParts)
  return { listSk, referralId }
}

export const writePlace = (place: Place | undefined): string | null => (place ? writeCursor([place.listSk, place.referralId]) : null)
