import { screen, waitFor } from '@testing-library/react'
import { type Import, importsContract } from '../../../contract/imports'
import ImportPage from '../../../src/imports/import/index'
import { Refusal } from '../../../src/platform/failures'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

const id = 'imp_01JDAAAAAAAAAAAAAAAAAAAAAA'
const person = aPerson({ roles: ['manager'] })
const list: Import = {
  id,
  state: 'read',
  startedAt: '2026-11-23T10:00:00+08:00',
  rows: 6,
  repeated: 1,
  added: { compounds: 1, buildings: 1, households: 2, grids: 0 },
  equal: 1,
  doubtful: 1,
  places: { new: 1, changed: 0, equal: 1, doubtful: 1, out: 0 },
  problems: { total: 1, items: [{ row: 4, why: 'roomMissing' }] },
  doubts: {
    total: 1,
    open: 1,
    items: [
      {
        id: 'c0',
        kind: 'compound',
        about: '兴隆',
        choices: [
          { id: 'c01', name: '兴隆小区' },
          { id: 'new', name: null },
          { id: 'out', name: null },
        ],
        choice: null,
        row: 2,
        households: 1,
      },
    ],
  },
  progress: { done: 0, of: 3 },
  undoUntil: null,
  kept: { total: 0, items: [] },
}
const place = {
  at: 1,
  compound: '清泉苑',
  building: '1号楼',
  state: 'new' as const,
  equal: 0,
  added: [{ unit: '1单元', rooms: ['101', '102'] }],
  grid: { from: null, to: '第一网格' },
  row: 3,
}
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(importsContract.get, () => list)
  api.on(importsContract.places, () => ({ items: [place], next: null }))
})

const show = (params: Record<string, string> = { import: id }) => open(ImportPage, { person, params })

test('a list is shown before it is written: what is new, known, open and unreadable, and each building', async () => {
  show()
  await screen.findByText('看一遍再写入')
  await screen.findByText('清泉苑1号楼')

  expect(text()).toMatch(/新增（户）2已有（户）1没定（户）1看不懂（行）1新的小区 1 个 · 新的楼 1 栋 · 重复的 1 行合在一起了/)
  expect(text()).toContain('第 4 行没写门牌')
  expect(text()).toContain('新增 2 户 · 网格：没有网格 → 第一网格')
  expect(text()).toContain('还有 1 处没定，没定的先不写。')
  await tap('清泉苑1号楼')
  expect(text()).toContain('1单元 101、102')
  expect(api.askedOf(importsContract.places)).toMatchObject([{ state: 'new' }])
})

test('a doubt is settled with a tap, and the numbers follow', async () => {
  api.on(importsContract.decide, () => ({
    ...list,
    added: { ...list.added, households: 3 },
    doubts: { ...list.doubts, open: 0, items: list.doubts.items.map((doubt) => ({ ...doubt, choice: 'c01' })) },
  }))
  show()

  await tap('就是兴隆小区')

  await screen.findByText('都定好了')
  expect(api.askedOf(importsContract.decide)).toMatchObject([{ importId: id, doubtId: 'c0', choice: 'c01' }])
  expect(text()).toContain('写入 3 户')
})

test('writing goes on by itself, and the page looks until it is done', async () => {
  let asked = 0
  api.on(importsContract.apply, () => ({ ...list, state: 'applying', progress: { done: 1, of: 3 } }))
  api.on(importsContract.get, () => (asked++ === 0 ? list : { ...list, state: 'applied', undoUntil: '2026-11-24T10:12:00+08:00' }))
  show()

  await tap('写入 2 户')

  await screen.findByText(/1 栋做好了，一共 3 栋/)
  await screen.findByText('写好了', {}, { timeout: 5_000 })
  expect(text()).toContain('明天 10:12 前都能撤回')
})

test('while another list is written, it says to come back', async () => {
  api.on(importsContract.apply, () => {
    throw new Refusal('IMPORT_BUSY', {})
  })
  show()

  await tap('写入 2 户')

  await screen.findByText('另一份名册正在写入，等它写完再来，一般不到一分钟。')
})

test('what a colleague has written meanwhile is shown as it stands', async () => {
  let asked = 0
  api.on(importsContract.get, () => (asked++ === 0 ? list : { ...list, state: 'applied', undoUntil: '2026-11-24T10:12:00+08:00' }))
  api.on(importsContract.apply, () => {
    throw new Refusal('IMPORT_NOT_NOW', {})
  })
  show()

  await tap('写入 2 户')

  await screen.findByText('写好了')
})

test('a list with nothing new has no button to write it', async () => {
  api.on(importsContract.get, () => ({ ...list, added: { compounds: 0, buildings: 0, households: 0, grids: 0 } }))
  show()

  await screen.findByText('没有要写的：表里的都已经有了，或者还没定。')
  expect(text()).not.toMatch(/写入 \d/)
})

test('an import is taken back after one more question, and what stays is named', async () => {
  api.on(importsContract.get, () => ({ ...list, state: 'applied', undoUntil: '2026-11-24T10:12:00+08:00' }))
  api.on(importsContract.undo, () => ({ ...list, state: 'undone', kept: { total: 1, items: ['清泉苑1号楼1单元102'] } }))
  show()

  await tap('撤回这次导入')
  expect(api.askedOf(importsContract.undo)).toEqual([])
  await tap('撤回')

  await screen.findByText('清泉苑1号楼1单元102')
  expect(text()).toContain('已经有人在用，留下了')
})

test('after its day an import has no way back', async () => {
  api.on(importsContract.get, () => ({ ...list, state: 'applied' }))
  show()

  await screen.findByText('写好了')
  expect(text()).not.toContain('撤回')
})

test('a list whose file never came leads back to choosing one', async () => {
  api.on(importsContract.get, () => ({ ...list, state: 'waiting' }))
  show()

  await screen.findByText('这份表格没有传上来')
  await waitFor(() => expect(text()).toContain('去选表格'))
})

test('an address that names no import says so', async () => {
  show({})

  await screen.findByText('没有打开')
})

test('whoever is no manager is told whose place it is', async () => {
  open(ImportPage, { person: aPerson({ roles: ['gridWorker'] }), params: { import: id } })

  await screen.findByText('这里是社区书记导入住户名册的地方')
  expect(api.askedOf(importsContract.get)).toEqual([])
})
