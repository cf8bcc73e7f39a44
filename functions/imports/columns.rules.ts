import type { Heading } from '../../contract/importRefusals'

export type Column = Heading | 'unit' | 'grid'

/** A cell as it was read. */
export type Cell = string | number | boolean | Date | null

/** Which column has what, by its place in a row, and the row (from 0) in which the headings stand. */
export type Columns = { at: number; of: Partial<Record<Column, number>> }

const headings: Readonly<Record<Column, readonly string[]>> = {
  compound: ['小区', '小区名', '小区名称', '所属小区', '住宅小区', '院落', '小区院落', '小区或院落'],
  building: ['楼', '楼栋', '楼号', '楼栋号', '楼栋名称', '栋', '栋号', '幢', '幢号', '楼房', '楼名', '楼座', '楼宇', '几号楼'],
  unit: ['单元', '单元号', '单元名称', '几单元', '门洞'],
  room: ['户', '户号', '门牌', '门牌号', '室', '室号', '房号', '房间', '房间号', '房屋号', '房屋编号', '门号', '房室号'],
  grid: ['网格', '网格号', '网格名', '网格名称', '所属网格', '所在网格'],
}
const needed: readonly Heading[] = ['compound', 'building', 'room']
const rowsToLookAt = 10
const mostSigns = 100

const columnNamed = new Map(Object.entries(headings).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)))

/** A heading without what is in brackets, signs and spaces: “ 楼 号（必填）*” is 楼号. */
const plain = (cell: Cell) =>
  String(cell ?? '')
    .slice(0, mostSigns)
    .normalize('NFKC')
    .replaceAll(/[([【].*?[)\]】]/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The columns of the first row that names them, in any order; or the headings that are missing from the row that names most. */
export function columnsIn(rows: readonly (readonly Cell[])[]): Columns | { missing: Heading[] } {
  let missing: Heading[] = [...needed]
  for (const [at, row] of rows.slice(0, rowsToLookAt).entries()) {
    const of: Columns['of'] = {}
    for (const [place, cell] of row.entries()) {
      const column = columnNamed.get(plain(cell))
      if (column) of[column] ??= place
    }
    const lacking = needed.filter((column) => of[column] === undefined)
    if (lacking.length === 0) return { at, of }
    if (lacking.length < missing.length) missing = lacking
  }
  return { missing }
}
