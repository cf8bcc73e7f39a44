import write, { type Cell } from 'write-excel-file/node'

/** A column of a sheet: its heading, its width in characters and what stands in it. */
export type Column<R> = { title: string; width: number; cell: (row: R) => Cell }

// Excel has no time zones: cells show Beijing time.
const offset = 8 * 3_600_000
const format = 'yyyy-mm-dd hh:mm'

/** Always a string cell, so that text starting with = + - or @ is never run as a formula. */
export const text = (value: string): Cell => ({ type: String, value })
export const number = (value: number, format?: string): Cell => ({ type: Number, value, ...(format && { format }) })
export const time = (at: number | null): Cell => (at === null ? null : { type: Date, value: new Date(at + offset), format })
export const yesNo = (value: boolean | null): Cell => (value === null ? null : text(value ? '是' : '否'))

const heading = { fontWeight: 'bold', backgroundColor: '#FBF5E9', align: 'center' } as const

/** The rows as the one sheet of an .xlsx file, its heading row bold and frozen. */
export async function writeSheet<R>(
  columns: readonly Column<R>[],
  { rows, name }: { rows: readonly R[]; name: string },
): Promise<Uint8Array> {
  const data = [
    columns.map(({ title }): Cell => ({ type: String, value: title, ...heading })),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ]
  return write(data, { sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }).toBuffer()
}
