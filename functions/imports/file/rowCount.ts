/**
 * The rows of a sheet's XML, and those in which a cell has a value; counted up to just above these numbers, and without parsing, so that
 * it takes no memory.
 */
export function countRows(sheet: Uint8Array, most: { all: number; filled: number }): { all: number; filled: number } {
  const xml = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength)
  const count = { all: 0, filled: 0 }
  // A file has a prefix of its namespace throughout, `<x:row>`, or none.
  const tags = xml.indexOf('<sheetData') < 0 ? { row: ':row', value: ':v>', text: ':is>' } : { row: '<row', value: '<v>', text: '<is>' }
  const [values, texts] = [finder(xml, tags.value), finder(xml, tags.text)]
  for (let at = xml.indexOf(tags.row); at >= 0 && count.all <= most.all && count.filled <= most.filled; ) {
    const next = xml.indexOf(tags.row, at + 4)
    const end = next < 0 ? xml.length : next
    count.all++
    if (values(at) < end || texts(at) < end) count.filled++
    at = next
  }
  return count
}

/** Where a tag next is, from places that only go up; each part of the file is searched once. */
function finder(xml: Buffer, tag: string): (from: number) => number {
  let found = -1
  return (from) => {
    if (found < from) found = xml.indexOf(tag, from)
    if (found < 0) found = xml.length
    return found
  }
}
