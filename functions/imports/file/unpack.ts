import { inflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { type Entry, entriesOf, isNeeded } from './entries'
import { Refused } from './refused'
import { countRows } from './rowCount'
import { isCompact } from './shape'

/** Unpacked, so much of a file is read: ten times what 10,000 rows take. */
export const mostUnpackedBytes = 24 * 1024 * 1024
/** Rows with values, and those that only have formats: Excel keeps many of these. */
const most = { filled: 10_100, all: 50_000 }

/**
 * The parts of an .xlsx that have to do with cells, packed anew without compression: what was counted here is what is read. The
 * sizes that the file declares are checked first; they may lie, so unpacking stops at the limit too. Throws Refused.
 */
export function unpack(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const entries = entriesOf(file).filter(({ name }) => isNeeded(name))
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpackedBytes) throw new Refused('swollen')
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw new Refused('other')
  let left = mostUnpackedBytes
  const parts: Record<string, Uint8Array> = {}
  for (const entry of entries) {
    const part = inflate(file, entry, left)
    left -= part.length
    if (entry.name.startsWith('xl/worksheets/')) mustBeShort(part)
    parts[entry.name] = part
  }
  // Excel leaves this out when no cell has a format; what reads sheets asks for it.
  parts['xl/styles.xml'] ??= strToU8('<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>')
  return zipSync(parts, { level: 0 }) as Uint8Array<ArrayBuffer>
}

function mustBeShort(sheet: Uint8Array): void {
  const { all, filled } = countRows(sheet, most)
  if (all > most.all || filled > most.filled) throw new Refused('tooLong')
  if (!isCompact(sheet)) throw new Refused('swollen')
}

function inflate(file: Uint8Array, { from, packed, method }: Entry, room: number): Uint8Array {
  const bytes = file.subarray(from, from + packed)
  if (bytes.length < packed) throw new Refused('broken')
  if (method === 0) {
    if (bytes.length > room) throw new Refused('swollen')
    return bytes
  }
  if (method !== 8) throw new Refused('broken')
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, room) })
  } catch (cause) {
    throw new Refused((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'swollen' : 'broken', { cause })
  }
}
