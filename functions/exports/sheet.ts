import writeSheet, { type Cell } from 'write-excel-file/node'
import type { ExportRow } from './rows'

type Column = { title: string; width: number; cell: (row: ExportRow) => Cell }

// Excel has no time zones: cells show Beijing time.
const offset = 8 * 3_600_000
const format = 'yyyy-mm-dd hh:mm'

// Always a string cell, so that text starting with = + - or @ is never run as a formula.
const text = (value: string): Cell => ({ type: String, value })
const time = (at: number | null): Cell => (at === null ? null : { type: Date, value: new Date(at + offset), format })
const yesNo = (value: boolean | null): Cell => (value === null ? null : text(value ? '是' : '否'))

const columns: readonly Column[] = [
  { title: '编号', width: 20, cell: ({ number }) => text(number) },
  { title: '报修时间', width: 17, cell: ({ reportedAt }) => time(reportedAt) },
  { title: '类别', width: 22, cell: ({ category }) => text(category) },
  { title: '地点', width: 32, cell: ({ place }) => text(place) },
  { title: '班组', width: 14, cell: ({ team }) => text(team) },
  { title: '师傅', width: 12, cell: ({ worker }) => text(worker) },
  { title: '状态', width: 12, cell: ({ state }) => text(state) },
  { title: '按时答复', width: 10, cell: ({ answered }) => yesNo(answered) },
  { title: '解决', width: 10, cell: ({ solved }) => yesNo(solved) },
  { title: '满意', width: 10, cell: ({ satisfied }) => yesNo(satisfied) },
  { title: '办结时间', width: 17, cell: ({ closedAt }) => time(closedAt) },
  { title: '费用（元）', width: 12, cell: ({ fen }) => (fen === 0 ? null : { type: Number, value: fen / 100, format: '0.00' }) },
]

const heading = { fontWeight: 'bold', backgroundColor: '#FBF5E9', align: 'center' } as const

/** The rows as the one sheet of an .xlsx file, its heading row bold and frozen. */
export async function toSheet(rows: readonly ExportRow[], name: string): Promise<Uint8Array> {
  const data = [
    columns.map(({ title }): Cell => ({ type: String, value: title, ...heading })),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ]
  return writeSheet(data, { sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }).toBuffer()
}
