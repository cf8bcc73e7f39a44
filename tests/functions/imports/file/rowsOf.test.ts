import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildSync } from 'esbuild'
import { strToU8, zipSync } from 'fflate'
import { mostSheetBytes } from '../../../../contract/imports'
import { Refused } from '../../../../functions/imports/file/refused'
import { rowsOf } from '../../../../functions/imports/file/rowsOf'
import { text, writeSheet } from '../../../../functions/platform/sheet'
import { aSheet, headings, partsOf } from '../../../support/sheets'

const whyOf = (file: Uint8Array) =>
  rowsOf(file).then(
    (rows) => `read ${rows.length}`,
    (error: unknown) => (error instanceof Refused ? error.why : String(error)),
  )

const row = ['兴隆小区', '3号楼', '2单元', '401']

test('a sheet is read row by row: texts, numbers and dates', async () => {
  const [first, second] = await rowsOf(aSheet([headings, ['兴隆小区', 3, { day: 46_000 }, 401]]))

  expect(first).toEqual(headings)
  expect(second).toEqual(['兴隆小区', 3, expect.any(Date), 401, null])
})

test('what our own export writes is read', async () => {
  const file = await writeSheet([{ title: '小区', width: 10, cell: (name: string) => text(name) }], { rows: ['兴隆小区'], name: '表' })

  expect(await rowsOf(file)).toEqual([['小区'], ['兴隆小区']])
})

test('of a formula the last result is read, and one without a result is empty', async () => {
  const rows = await rowsOf(aSheet([headings, [{ formula: 'A1', value: '兴隆小区' }, '3', '2', { formula: 'D1' }, '第一网格']]))

  expect(rows[1]).toEqual(['兴隆小区', '3', '2', null, '第一网格'])
})

test('macros and pictures in a workbook are passed over', async () => {
  const file = aSheet([headings, row], { 'xl/vbaProject.bin': new Uint8Array(1_000), 'xl/media/image1.png': new Uint8Array(1_000) })

  expect(await rowsOf(file)).toHaveLength(2)
})

test('what only looks like a sheet is refused by what it is', async () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const encrypted = Buffer.concat([Buffer.from(ole), Buffer.from('EncryptedPackage', 'utf16le')])

  expect(await whyOf(new Uint8Array([...ole, ...new Uint8Array(600)]))).toBe('xls')
  expect(await whyOf(new Uint8Array(encrypted))).toBe('encrypted')
  expect(await whyOf(strToU8('小区,楼,单元,户\n兴隆小区,3,2,401\n'))).toBe('text')
  expect(await whyOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBe('other')
  expect(await whyOf(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('other')
  expect(await whyOf(new Uint8Array())).toBe('empty')
  expect(await whyOf(aSheet([]))).toBe('empty')
})

test('a file that is cut off or altered is refused as broken', async () => {
  const file = aSheet([headings, row])

  expect(await whyOf(file.slice(0, file.length / 2))).toBe('broken')
  expect(await whyOf(file.slice(0, 40))).toBe('broken')
  for (let at = 4; at < file.length; at += 7) {
    const altered = file.slice()
    altered[at] = (altered[at] ?? 0) ^ 0xff
    expect(await whyOf(altered)).toMatch(/^(read \d+|broken|other|empty|encrypted|swollen)$/)
  }
})

test('10,000 rows are read, and many more are refused before they are parsed', async () => {
  const rows = Array.from({ length: 10_101 }, () => row)

  expect(await whyOf(aSheet(rows.slice(0, 10_001)))).toBe('read 10001')
  expect(await whyOf(aSheet(rows))).toBe('tooLong')
})

test('rows that only have formats are passed over', async () => {
  const blank = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="1"/></row>`).join('')

  expect(await whyOf(withSheet((xml) => xml.replace('</sheetData>', `${blank}</sheetData>`)))).toMatch(/^read /)
})

test('a sheet whose tags have a prefix is counted too', async () => {
  const rows = Array.from({ length: 10_200 }, (_, at) => `<x:row r="${at + 1}"><x:c r="A${at + 1}"><x:v>1</x:v></x:c></x:row>`).join('')

  expect(await whyOf(withSheet(() => `<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`))).toBe('tooLong')
})

test.each([
  ['far to the right', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
  ['far down', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
  ['far to the right, in other signs', '<row r="1"><c r="&#88;FD1"><v>1</v></c></row>'],
  ['far to the right, behind a sign in quotes', `<row r="1"><c x=">" r='XFD1'><v>1</v></c></row>`],
  ['many in one row', `<row r="1">${'<c><v>1</v></c>'.repeat(101)}</row>`],
])('a sheet with cells %s is refused, since its gaps would be filled', async (_, rows) => {
  expect(await whyOf(withSheet(() => `<worksheet><sheetData>${rows}</sheetData></worksheet>`))).toBe('swollen')
})

/** A sheet with its XML changed. */
function withSheet(change: (xml: string) => string): Uint8Array {
  const parts = partsOf([headings, row])
  const name = 'xl/worksheets/sheet1.xml'
  return zipSync({ ...parts, [name]: strToU8(change(new TextDecoder().decode(parts[name]))) })
}

type Measured = { why: string; milliseconds: number; megabytes: number }

/** Reads a file in a process of its own, and says how long it took and how much memory that process ever had. */
async function measured(file: Uint8Array): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'shiliu-sheet-'))
  try {
    const script = join(folder, 'read.cjs')
    writeFileSync(join(folder, 'list.xlsx'), file)
    const contents = `import { existsSync, readFileSync } from 'node:fs'
      import { rowsOf } from './functions/imports/file/rowsOf'
      // The kernel's own figure, if there is one: that of resourceUsage begins with the parent's.
      const peak = () => existsSync('/proc/self/status') ? Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) : process.resourceUsage().maxRSS
      const file = readFileSync(process.argv[2])
      const from = performance.now()
      rowsOf(file).then((rows) => 'read ' + rows.length, ({ why }) => why).then((why) =>
        console.log(JSON.stringify({ why, milliseconds: performance.now() - from, megabytes: peak() / 1024 })))`
    buildSync({ stdin: { contents, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, platform: 'node', outfile: script })
    const { stdout } = await promisify(execFile)(process.execPath, [script, join(folder, 'list.xlsx')])
    return JSON.parse(stdout) as Measured
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** An .xlsx of a few megabytes that unpacks to a million rows. */
function aMillionRows(cells: (at: number) => string): Uint8Array {
  const rows = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join('')
  return withSheet(() => `<worksheet><sheetData>${rows}</sheetData></worksheet>`)
}

/** The same file with a directory that says all parts are small. */
function lying(file: Uint8Array): Uint8Array {
  const copy = file.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true)
  return copy
}

test('a file of at most 5 MB with a million rows is refused within 2 s and 200 MB, even if it lies about its size', async () => {
  const full = aMillionRows((at) => `<c r="A${at}"><v>401</v></c>`)
  const files = { full, lying: lying(full), empty: aMillionRows(() => '') }

  for (const [name, file] of Object.entries(files)) {
    const { why, milliseconds, megabytes } = await measured(file)

    console.info(
      `a million rows (${name}), ${inMegabytes(file)} MB packed: ${why} after ${Math.round(milliseconds)} ms and ${Math.round(megabytes)} MB`,
    )
    expect(file.length).toBeLessThan(mostSheetBytes)
    expect(why).toBe(name === 'empty' ? 'tooLong' : 'swollen')
    expect(milliseconds).toBeLessThan(2_000)
    expect(megabytes).toBeLessThan(200)
  }
}, 120_000)

test('10,000 rows are read within 2 s and 200 MB', async () => {
  const file = aSheet([headings, ...Array.from({ length: 10_000 }, (_, at) => ['兴隆小区', '3号楼', '2单元', `${at}`, '第一网格'])])
  const { why, milliseconds, megabytes } = await measured(file)

  console.info(`10,000 rows, ${inMegabytes(file)} MB packed: ${why} after ${Math.round(milliseconds)} ms and ${Math.round(megabytes)} MB`)
  expect(why).toBe('read 10001')
  expect(milliseconds).toBeLessThan(2_000)
  expect(megabytes).toBeLessThan(200)
}, 60_000)

const inMegabytes = ({ length }: Uint8Array) => (length / 1024 / 1024).toFixed(1)
