import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import { importsContract } from '../../../contract/imports'
import ImportsPage from '../../../src/imports/list/index'
import { Refusal } from '../../../src/platform/failures'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

const id = 'imp_01JDAAAAAAAAAAAAAAAAAAAAAA'
const person = aPerson({ roles: ['manager'] })
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(importsContract.list, () => ({ items: [], next: null }))
  api.on(importsContract.start, () => ({
    importId: id,
    url: 'http://localhost/blobs',
    fields: { key: 'k' },
    until: '2026-11-23T10:22:00+08:00',
  }))
  Object.assign(URL, { createObjectURL: () => 'blob:list' })
})

/** The next file that is asked for is of so many bytes. */
function chooses(bytes: number): void {
  const create = document.createElement.bind(document)
  jest.spyOn(document, 'createElement').mockImplementation((name: string) => {
    const element = create(name)
    if (name !== 'input') return element
    Object.defineProperty(element, 'files', { value: [{ size: bytes }] })
    element.click = () => element.dispatchEvent(new Event('change'))
    return element
  })
}

const uploads = (statusCode = 204) => {
  const task = Object.assign(Promise.resolve({ statusCode }), {
    progress: (told: (at: { progress: number }) => void) => told({ progress: 40 }),
  })
  return jest.spyOn(Taro, 'uploadFile').mockReturnValue(task as never)
}

afterEach(() => jest.restoreAllMocks())

test('a list that was chosen is sent and read, and what cannot be read is said in words', async () => {
  chooses(1_000)
  const upload = uploads()
  api.on(importsContract.read, () => {
    throw new Refusal('IMPORT_HEADINGS', { missing: ['building', 'room'] })
  })
  open(ImportsPage, { person })

  await tap('选一个表格')

  await screen.findByText('没有找到这些列：楼、户。请照样表写好表头，再传一次。')
  expect(api.askedOf(importsContract.start)).toMatchObject([{ bytes: 1_000 }])
  expect(upload).toHaveBeenCalledWith(expect.objectContaining({ url: 'http://localhost/blobs', filePath: 'blob:list', name: 'file' }))
})

test.each([
  ['xls', '这是老格式的 .xls。请在 Excel 里“另存为” .xlsx，再传一次。'],
  ['encrypted', '这个表格设了密码，打不开。请去掉密码，再传一次。'],
  ['text', '这是文本或 CSV，只是名字像表格。请用 Excel 打开，另存为 .xlsx。'],
  ['other', '这不是 Excel 表格（.xlsx），请换一个文件。'],
  ['broken', '这个表格坏了，打不开。请在 Excel 里重新存一次。'],
  ['empty', '这个表格是空的，里面没有住户。'],
] as const)('a file that is %s is refused with what to do', async (why, words) => {
  chooses(1_000)
  uploads()
  api.on(importsContract.read, () => {
    throw new Refusal('IMPORT_NOT_SHEET', { why })
  })
  open(ImportsPage, { person })

  await tap('选一个表格')

  await screen.findByText(words)
})

test('a file that is too large is not sent at all', async () => {
  chooses(5 * 1024 * 1024 + 1)
  const upload = uploads()
  open(ImportsPage, { person })

  await tap('选一个表格')

  await screen.findByText(/文件太大/)
  expect(upload).not.toHaveBeenCalled()
  expect(api.askedOf(importsContract.start)).toEqual([])
})

test('earlier imports are listed with what became of them', async () => {
  const row = { id, startedAt: '2026-11-23T09:00:00+08:00', rows: 20 }
  api.on(importsContract.list, () => ({ items: [{ ...row, state: 'applied', households: 18 }], next: null }))
  open(ImportsPage, { person })

  await screen.findByText('最近导入的')
  expect(text()).toMatch(/今天 9:00.*20 行 · 新增 18 户.*写好了/)
})

test('the empty list is opened from its address', async () => {
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  api.on(importsContract.template, () => ({ url: 'http://localhost/blobs/t.xlsx', until: '2026-11-23T10:22:00+08:00' }))
  open(ImportsPage, { person })

  await tap('下载样表')

  await waitFor(() => expect(click).toHaveBeenCalledTimes(1))
})

test('whoever is no manager is told whose place it is', async () => {
  open(ImportsPage, { person: aPerson({ roles: ['gridWorker'] }) })

  await screen.findByText('这里是社区书记导入住户名册的地方')
  expect(api.askedOf(importsContract.list)).toEqual([])
})
