import { strFromU8, unzipSync } from 'fflate'

/** The one sheet of an .xlsx file as rows of shown values, and its parts as XML. */
export function readXlsx(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const sheet = part('xl/worksheets/sheet1.xml')
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map(([, text]) => text ?? '')
  const rows = [...sheet.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, cells = '']) =>
    Object.fromEntries(
      [...cells.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(?:<v>([^<]*)<\/v>)?/g)].map(([, column, attributes = '', value = '']) => [
        column,
        attributes.includes('t="s"') ? strings[Number(value)] : Number(value),
      ]),
    ),
  )
  return { rows, sheet, workbook: part('xl/workbook.xml') }
}
