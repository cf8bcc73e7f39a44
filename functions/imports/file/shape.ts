/** A list has a few columns; what reads sheets fills each row up to the last column of all, and each gap between rows. */
const most = { columns: 100, row: 60_000 }

const tag = /<(?:\w+:)?(row|c)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g
const place = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/
const places = { row: /^()(\d{1,7})$/, c: /^([A-Z]{1,3})(\d{1,7})$/ }

/** Whether the cells of a sheet's XML stand close together, by their places and by their number in a row. */
export function isCompact(sheet: Uint8Array): boolean {
  const xml = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).toString('latin1')
  let cells = 0
  for (const [, kind, attributes = ''] of xml.matchAll(tag)) {
    const is = kind as 'row' | 'c'
    cells = is === 'row' ? 0 : cells + 1
    const [named, double, single] = place.exec(attributes) ?? []
    const [, column = '', row = ''] = places[is].exec(double ?? single ?? '') ?? []
    // Written otherwise, as with entities, it could be anywhere.
    if (named !== undefined && row === '') return false
    if (cells > most.columns || columnOf(column) > most.columns || Number(row) > most.row) return false
  }
  return true
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
