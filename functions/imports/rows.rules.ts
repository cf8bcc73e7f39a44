import type { ImportProblem } from '../../contract/imports'
import { onOneLine } from '../../contract/text'
import type { Cell, Column, Columns } from './columns.rules'
import { buildingName, compoundKey, gridKey, roomName, unitName } from './spelling.rules'

/** A building of the list: its households by unit, and the grids that its rows name, each with the first row that does. */
export type Group = {
  at: number
  /** The first building of the same compound. */
  of: number
  row: number
  compound: string
  building: string
  units: { name: string; rooms: string[] }[]
  grids: { name: string; row: number }[]
}

export type Listed = { groups: Group[]; problems: ImportProblem[]; rows: number; repeated: number }

type Why = ImportProblem['why']
type Line = { row: number; compound: string; building: string; unit: string; room: string; grid: string }

const longest: Readonly<Record<Column, number>> = { compound: 40, building: 20, unit: 20, room: 20, grid: 40 }
/** Looked at in a cell: longer ones are too long anyway. */
const mostSigns = 200
/** Of one building: its item has to stay small. */
const mostRooms = 1_000

/**
 * The buildings of a list. An empty compound, building or unit is that of the row above it, as in merged cells, as long as what stands
 * before it is empty as well or the same. Rows without any place are passed over.
 */
export function listOf(rows: readonly (readonly Cell[])[], columns: Columns): Listed {
  const known: Known = { buildings: new Map(), compounds: new Map() }
  const listed: Listed = { groups: [], problems: [], rows: 0, repeated: 0 }
  let above: Line | undefined
  for (const [at, cells] of rows.slice(columns.at + 1).entries()) {
    const row = columns.at + 2 + at
    const read = readRow(cells, columns, { row, above })
    if (read === 'empty') continue
    listed.rows++
    const outcome = read.why ?? collect(listed, known, read.line)
    if (outcome === 'repeated') listed.repeated++
    else if (outcome !== 'added') listed.problems.push({ row, why: outcome })
    above = read.line ?? above
  }
  return listed
}

type Collected = { group: Group; seen: Set<string>; units: Map<string, Group['units'][number]> }
/** Found by name: a list may have ten thousand of them. */
type Known = { buildings: Map<string, Collected>; compounds: Map<string, Group> }
type Read = 'empty' | { why: Why; line?: Line } | { why?: undefined; line: Line }
type Context = { row: number; above: Line | undefined }

function readRow(cells: readonly Cell[], { of }: Columns, { row, above }: Context): Read {
  const cell = (column: Column) => (of[column] === undefined ? null : (cells[of[column]] ?? null))
  const own = { compound: cell('compound'), building: cell('building'), unit: cell('unit'), room: cell('room'), grid: cell('grid') }
  const all = Object.entries(own) as [Column, Cell][]
  if (all.every(([, value]) => wordsOf(value) === '')) return 'empty'
  if (all.some(([, value]) => value instanceof Date)) return { why: 'isDate' }
  if (all.some(([column, value]) => wordsOf(value).length > longest[column])) return { why: 'tooLong' }
  const line = filled(own, { of, row, above })
  const lacking = (['compound', 'building', 'unit', 'room'] as const).find((column) => line[column] === '')
  return lacking ? { why: `${lacking}Missing`, line } : { line }
}

function filled(own: Record<Column, Cell>, { of, row, above }: Context & Pick<Columns, 'of'>): Line {
  const compound = wordsOf(own.compound) || (above?.compound ?? '')
  const same = above !== undefined && compoundKey(compound) === compoundKey(above.compound)
  const building = wordsOf(own.building) ? buildingName(wordsOf(own.building)) : same ? above.building : ''
  const sameToo = same && building === above.building
  // A list without a column for units is of buildings that have one.
  const given = of.unit === undefined ? '1单元' : wordsOf(own.unit)
  const unit = given ? unitName(given) : sameToo ? above.unit : ''
  const room = wordsOf(own.room) && roomName(wordsOf(own.room), unit)
  return { row, compound, building, unit, room, grid: wordsOf(own.grid) }
}

const wordsOf = (cell: Cell) =>
  onOneLine(String(cell ?? '').slice(0, mostSigns))
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .trim()

function collect(listed: Listed, known: Known, line: Line): 'added' | 'repeated' | 'tooMany' {
  const compound = compoundKey(line.compound)
  const key = `${compound}\n${line.building}`
  const collected = known.buildings.get(key) ?? begin(listed, { line, first: known.compounds.get(compound) })
  known.buildings.set(key, collected)
  const { group, seen, units } = collected
  if (group.of === group.at) known.compounds.set(compound, group)
  if (line.grid && !group.grids.some(({ name }) => gridKey(name) === gridKey(line.grid)))
    group.grids.push({ name: line.grid, row: line.row })
  const home = `${line.unit}\n${line.room}`
  if (seen.has(home)) return 'repeated'
  if (seen.size >= mostRooms) return 'tooMany'
  seen.add(home)
  const unit = units.get(line.unit) ?? { name: line.unit, rooms: [] }
  if (unit.rooms.length === 0) group.units.push(unit)
  units.set(line.unit, unit)
  unit.rooms.push(line.room)
  return 'added'
}

function begin({ groups }: Listed, { line, first }: { line: Line; first: Group | undefined }): Collected {
  const { row, compound, building } = line
  const name = first?.compound ?? compound.replaceAll(' ', '')
  const group: Group = { at: groups.length, of: first?.at ?? groups.length, row, compound: name, building, units: [], grids: [] }
  groups.push(group)
  return { group, seen: new Set(), units: new Map() }
}
