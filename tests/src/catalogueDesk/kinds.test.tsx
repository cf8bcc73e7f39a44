import { readFileSync } from 'node:fs'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { editingContract } from '../../../contract/catalogue/editing'
import { type EntryKey, entryIn } from '../../../contract/catalogue/entries'
import { type EntryText, nothingWritten, textOf } from '../../../contract/catalogue/texts'
import EntryPage from '../../../src/catalogueDesk/entry/index'
import ListPage from '../../../src/catalogueDesk/list/index'
import PartPage from '../../../src/catalogueDesk/part/index'
import VersionsPage from '../../../src/catalogueDesk/versions/index'
import { speak } from '../../../src/platform/language'
import { aCatalogue } from '../support/catalogue'
import { aDraft, editingApi, stationWorker as person } from '../support/editing'
import { open, startAfresh, tap, text } from '../support/open'

beforeEach(startAfresh)

const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value } })
  fireEvent.blur(field, { target: { value } })
}

const publishedOf = (key: EntryKey) => {
  const entry = entryIn(aCatalogue(), key)
  if (entry === undefined) throw new Error(`there is no ${key.of} ${key.id}`)
  return entry
}

function saving(key: EntryKey, draft: EntryText) {
  const api = editingApi(aDraft({ ...key, text: draft }))
  api.on(editingContract.saveDraft, () => ({ version: 4 }))
  return () => api.askedOf(editingContract.saveDraft)
}

test.each<[EntryKey, string, [string, string][], object]>([
  [
    { of: 'document', id: 'id-card' },
    'name',
    [['长什么样（中文）', '一张卡。']],
    { of: 'document', what: { zh: '一张卡。', en: expect.any(String) } },
  ],
  [
    { of: 'organisation', id: 'police-station' },
    'call',
    [
      ['电话', '110'],
      ['怎么收费（中文）', '不收钱'],
    ],
    { of: 'organisation', phone: '110', price: { zh: '不收钱', en: '' } },
  ],
  [{ of: 'term', id: 'residence-permit' }, 'word', [['名词（英文）', 'permit']], { of: 'term', word: '居住证', en: 'permit' }],
])('%j: only what changed in its part is sent', async (key, part, typed, change) => {
  const sent = saving(key, textOf(publishedOf(key)))
  open(PartPage, { person, params: { ...key, part } })

  for (const [label, value] of typed) await type(label, value)
  await tap('存在草稿里')

  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toEqual([expect.objectContaining({ ...key, version: 3, change })])
})

test('what keeps a document from its reader is said at the field and on top, in the same words', async () => {
  const key: EntryKey = { of: 'document', id: 'passport' }
  saving(key, { ...nothingWritten('document'), name: { zh: '护照', en: 'passport' } })
  open(PartPage, { person, params: { ...key, part: 'name', check: 'yes' } })

  expect(await screen.findAllByText('名字：英文后面要带上中文名，窗口上说的是中文。')).toHaveLength(2)
  expect(await screen.findAllByText('长什么样：还没写中文。')).toHaveLength(2)
})

test('a number that is too long is said at its field and not sent', async () => {
  const key: EntryKey = { of: 'organisation', id: 'police-station' }
  const sent = saving(key, textOf(publishedOf(key)))
  open(PartPage, { person, params: { ...key, part: 'call' } })

  await type('电话', '1'.repeat(31))
  await tap('存在草稿里')

  expect(await screen.findAllByText('电话：有一行太长了，写短些。')).toHaveLength(2)
  expect(sent()).toEqual([])
})

test('the parts of an organisation lead to their forms, and what residents see stands beside them', async () => {
  const key: EntryKey = { of: 'organisation', id: 'police-station' }
  editingApi(aDraft({ ...key, text: { ...nothingWritten('organisation'), phone: '问' } }))
  open(EntryPage, { person, params: key })

  await tap('写好了，请同事看')

  await screen.findByText('上面标出来的还要补，补好再请同事看。')
  expect(text()).toContain('电话：写一个能打通的号码，只写数字和短横。')
  expect(text()).toContain('兴隆巷派出所')
  expect(text()).not.toContain('今天核对过，没变')
  await tap('电话和时间')
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/catalogueDesk/part/index?of=organisation&id=police-station&part=call&check=yes',
  })
})

test('documents, organisations and words are listed, and a new one of the chosen kind begins', async () => {
  const api = editingApi()
  api.on(editingContract.beginDraft, () => ({ of: 'term', id: 'term-1' }))
  open(ListPage, { person })

  await tap('材料')
  await screen.findByText('身份证')
  await tap('单位')
  await screen.findByText('红石榴驿站')
  await tap('名词')
  await screen.findByText('居住证')
  await tap('加一个名词')

  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/catalogueDesk/entry/index?of=term&id=term-1' }))
  expect(api.askedOf(editingContract.beginDraft)).toMatchObject([{ of: 'term' }])
})

test('in English a word has the Chinese one beside it', async () => {
  editingApi()
  speak('en')
  open(ListPage, { person })

  await tap('Words')

  await screen.findByText('Residence permit (居住证)')
})

test('what a word meant before is compared with what it means now', async () => {
  const key: EntryKey = { of: 'term', id: 'residence-permit' }
  const after = publishedOf(key)
  const before = { ...after, explains: { zh: '旧的意思', en: 'Old' } }
  const version = { id: 'ver_1', what: 'published', at: '2026-11-20T10:00:00+08:00', writers: ['乌云'], reader: '苏和' }
  const api = editingApi()
  api.on(editingContract.listVersions, () => ({ items: [{ ...version, before, after }], next: null }))
  open(VersionsPage, { person, params: key })

  await screen.findByText(/改了，发布了/)
  expect(text()).toMatch(/什么意思.*原来旧的意思/)
})

test('staff are spoken to as colleagues', () => {
  expect(readFileSync('src/catalogueDesk/locales/zh-CN.po', 'utf8')).not.toContain('您')
})
