import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Case } from '../../../contract/cases/case'
import type { Kept } from '../../../contract/cases/parts/kept'
import { casesContract } from '../../../contract/cases/routes'
import { communitiesContract } from '../../../contract/communities'
import { papersContract } from '../../../contract/papers'
import { teamsContract } from '../../../contract/teams'
import DeskCasePage from '../../../src/desk/case/index'
import QueuePage from '../../../src/desk/queue/index'
import RepairPage from '../../../src/repairs/detail/index'
import { aCase, aCaseId, aRepairer, aRow, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { myCase } from '../support/repairs'
import { aCommunity, aPerson } from '../support/samples'

jest.mock('../../../contract/cases/kinds/kinds', () => jest.requireActual('../../support/advice').kindsWithAdvice())

const at = '2026-11-23T09:30:00+08:00'
const first = { at, asked: '孩子上学怎么办', done: '问了片区小学', outcome: 'partly' as const, next: '周三带合同来' }
const kept = (records = [first], remarks: string[] = []): Kept[] => [
  { part: 'record', records },
  ...(remarks.length > 0 ? [{ part: 'remark' as const, remarks: remarks.map((words) => ({ at, text: words })) }] : []),
]
const plain = { kind: 'advice', level: 'usual', category: 'other', deadlines: {}, dueAt: null }
const params = { case: aCaseId() }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(teamsContract.list, someTeams)
  api.on(communitiesContract.get, () => aCommunity())
})

function openMine(change: Partial<Case> = {}): void {
  api.on(casesContract.get, () => myCase({ ...plain, state: 'closed', allowed: [], ...change }))
  open(RepairPage, { params, person: aPerson() })
}
const sent = () => (api.askedOf(casesContract.act) as { action: string; input: unknown }[]).map(({ action, input }) => [action, input])
const write = (label: string, words: string) => {
  const field = screen.getByLabelText(label)
  fireEvent.input(field, { target: { value: words } })
  fireEvent.blur(field)
}

test('the requester reads what was asked and done, how it ended, what comes next, and their own remarks', async () => {
  openMine({ parts: kept([first], ['孩子上三年级']) })

  await screen.findByText('办完的记录')

  expect(text()).toMatch(/问的是什么孩子上学怎么办办了什么问了片区小学结果.*?办好了一部分接下来周三带合同来/)
  expect(text()).toMatch(/您说记得不对的地方.*孩子上三年级/)
})

test('a case that was closed twice shows both records', async () => {
  openMine({ parts: kept([first, { ...first, at: '2026-11-24T09:30:00+08:00', done: '学校收下了' }]) })

  await screen.findByText('第 2 次办理')

  expect(text()).toMatch(/第 1 次办理.*问了片区小学.*第 2 次办理.*学校收下了/)
})

test('without a record there is nothing to read and nothing to take along', async () => {
  openMine({ state: 'submitted', parts: [] })

  await screen.findByText('办理进度')

  expect(text()).not.toMatch(/办完的记录|带走一份/)
})

test('a copy opens in a tab of its own, and once more when the browser kept it shut', async () => {
  const opened: [string, string][] = []
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push([this.href, this.target])
  })
  api.on(papersContract.make, () => ({ url: 'https://blobs.example/paper.pdf', pages: 1, until: '2026-11-23T10:22:00+08:00' }))
  openMine({ parts: kept() })

  await tap('带走一份（PDF）')
  await tap('没有打开？再点一下')

  const paper = ['https://blobs.example/paper.pdf', '_blank']
  expect(opened).toEqual([paper, paper])
  expect(api.askedOf(papersContract.make)).toEqual([expect.objectContaining({ caseId: aCaseId() })])
})

test('a double tap makes and opens one copy', async () => {
  const clicks = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  api.on(papersContract.make, () => ({ url: 'https://blobs.example/paper.pdf', pages: 1, until: '2026-11-23T10:22:00+08:00' }))
  openMine({ parts: kept() })

  const button = await screen.findByRole('button', { name: '带走一份（PDF）' })
  fireEvent.click(button)
  fireEvent.click(button)
  await screen.findByText('没有打开？再点一下')

  expect(clicks.mock.calls).toHaveLength(1)
})

test('what is wrong in the record is said in a remark, which needs words', async () => {
  api.on(casesContract.act, () => myCase({ ...plain, state: 'closed', allowed: ['remark'], parts: kept([first], ['上三年级']) }))
  openMine({ allowed: ['remark'], parts: kept() })

  await tap('哪儿记得不对，补一句')
  const send = (await screen.findAllByText('remark')).at(-1) ?? document.body
  fireEvent.click(send)
  expect(await screen.findAllByText('请写哪儿记得不对。')).not.toHaveLength(0)
  write('哪儿记得不对，应该是怎样的', ' 上三年级 ')
  fireEvent.click(send)

  await waitFor(() => expect(sent()).toEqual([['remark', { remark: '上三年级' }]]))
})

test('staff close a case with its record, begun with what was asked; what is missing is said at its field', async () => {
  const item = { ...plain, state: 'submitted', mine: ['team'], allowed: ['complete'], form: { text: '孩子上学怎么办' } }
  api.on(casesContract.get, () => aCase(item))
  api.on(casesContract.act, () => aCase({ ...item, state: 'closed', allowed: [], parts: kept() }))
  open(DeskCasePage, { params, person: aRepairer() })

  await tap('complete')
  const send = (await screen.findAllByText('complete')).at(-1) ?? document.body
  fireEvent.click(send)
  for (const words of ['请写办了什么。', '请选结果怎么样。']) expect(await screen.findAllByText(words)).not.toHaveLength(0)
  write('办了什么', '问了片区小学')
  fireEvent.click(screen.getByText('办好了一部分'))
  fireEvent.click(send)

  const record = { asked: '孩子上学怎么办', done: '问了片区小学', outcome: 'partly' }
  await waitFor(() => expect(sent()).toEqual([['complete', { record }]]))
})

test('staff read the record and the remarks on it, and remark nothing themselves', async () => {
  const item = aCase({ ...plain, state: 'closed', mine: ['team'], allowed: ['followUp'], parts: kept([first], ['孩子上三年级']) })
  api.on(casesContract.get, () => item)
  open(DeskCasePage, { params, person: aRepairer() })

  await screen.findByText('办理记录')

  expect(text()).toMatch(/居民说记得不对.*孩子上三年级/)
  expect(text()).toContain('带走一份（PDF）')
  expect(text()).not.toContain('哪儿记得不对，补一句')
})

test('a closed case in the queue says that it waits for a call', async () => {
  api.on(casesContract.list, () => ({ items: [aRow({ ...plain, state: 'closed', callSince: '2026-11-23T09:00:00+08:00' })], next: null }))
  open(QueuePage, { person: aRepairer() })

  await screen.findByText('该回访了')

  expect(text()).not.toContain('不在计时')
})

test('the requester has the record read aloud where the browser has a voice', async () => {
  const said: string[] = []
  const voice = { lang: 'zh-CN' }
  const speechSynthesis = {
    getVoices: () => [voice],
    cancel: () => undefined,
    speak: ({ text: words }: { text: string }) => said.push(words),
  }
  class SpeechSynthesisUtterance {
    constructor(public text: string) {}
  }
  Object.assign(globalThis, { speechSynthesis, SpeechSynthesisUtterance })
  openMine({ parts: kept() })

  await tap('读给我听')
  Reflect.deleteProperty(globalThis, 'speechSynthesis')

  expect(said.join('')).toMatch(/问的是什么孩子上学怎么办办了什么问了片区小学.*接下来周三带合同来/)
})
