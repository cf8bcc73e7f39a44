import { Refused } from './refused'

/** A file in a zip: where its bytes begin, how many they are, and how many they say they become. */
export type Entry = { name: string; method: number; from: number; packed: number; size: number }

const mostEntries = 500
const endLength = 22
const longestComment = 65_535
const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 }

/** The cells, their texts and formats; no pictures, no macros. */
export const isNeeded = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/.test(
    name,
  )

/** The files of a zip by its central directory (APPNOTE 4.3.12). Throws Refused: no .xlsx of ours needs ZIP64. */
export function entriesOf(file: Uint8Array): Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = endOf(view)
  const [count, offset] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  if (count > mostEntries) throw new Refused('swollen')
  const entries: Entry[] = []
  let at = offset
  try {
    for (let nth = 0; nth < count; nth++) {
      if (view.getUint32(at, true) !== signatures.central) throw new Refused('broken')
      entries.push(entryAt(view, at))
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch (cause) {
    throw cause instanceof Refused ? cause : new Refused('broken', { cause })
  }
  return entries
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= 0 && at >= view.byteLength - endLength - longestComment; at--)
    if (view.getUint32(at, true) === signatures.end) return at
  throw new Refused('broken')
}

function entryAt(view: DataView, at: number): Entry {
  const flags = view.getUint16(at + 8, true)
  if (flags & 1) throw new Refused('encrypted')
  const local = view.getUint32(at + 42, true)
  if (view.getUint32(local, true) !== signatures.local) throw new Refused('broken')
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, view.getUint16(at + 28, true)))
  return {
    name,
    method: view.getUint16(at + 10, true),
    from: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
  }
}
