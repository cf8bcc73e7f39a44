import { readSheet } from 'read-excel-file/universal'
import type { Cell } from '../columns.rules'
import { Refused } from './refused'
import { unpack } from './unpack'

const starts = { zip: [0x50, 0x4b, 0x03, 0x04], ole: [0xd0, 0xcf, 0x11, 0xe0] }
/** The stream in which Office keeps an encrypted document (MS-OFFCRYPTO 2.3.4.4), as a directory names it. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

/** The rows of the first sheet of an .xlsx; formulas are their last results, macros are passed over. Throws Refused. */
export async function rowsOf(file: Uint8Array): Promise<Cell[][]> {
  mustBeZip(file)
  const unpacked = unpack(file)
  const rows = await readSheet(unpacked.buffer).catch((cause) => {
    throw new Refused('broken', { cause })
  })
  if (rows.length === 0) throw new Refused('empty')
  // The library types a date as the constructor.
  return rows as unknown as Cell[][]
}

function mustBeZip(file: Uint8Array): void {
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => file[at] === byte)
  if (begins(starts.zip)) return
  if (file.length === 0) throw new Refused('empty')
  if (begins(starts.ole)) throw new Refused(Buffer.from(file).includes(encrypted) ? 'encrypted' : 'xls')
  throw new Refused(file.includes(0) ? 'other' : 'text')
}
