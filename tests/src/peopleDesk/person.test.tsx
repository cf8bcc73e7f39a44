import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { type PersonFile, peopleDeskContract } from '../../../contract/peopleDesk'
import type { NamedPost } from '../../../contract/posts'
import { searchContract } from '../../../contract/search'
import { teamsContract } from '../../../contract/teams'
import PersonPage from '../../../src/peopleDesk/person/index'
import { Refusal } from '../../../src/platform/failures'
import { aRow, aWorkerId, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

const crew: NamedPost = {
  post: 'serviceWorker:repair-crew',
  role: 'serviceWorker',
  of: { zh: '维修组', en: 'Repair crew' },
  since: '2026-11-01',
  until: null,
}

const aFile = (change: Partial<PersonFile> = {}): PersonFile => ({
  id: aWorkerId('4'),
  name: '马志强',
  phone: '199****1004',
  home: null,
  posts: [{ ...crew, mayTake: true }],
  self: false,
  mayGive: ['manager', 'gridWorker', 'serviceWorker', 'partner'],
  ...change,
})

let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(peopleDeskContract.get, () => aFile())
  api.on(peopleDeskContract.history, () => ({ items: [], next: null }))
  api.on(teamsContract.list, someTeams)
})

const manager = () => aPerson({ name: '张敏', roles: ['manager'] })
const show = () => open(PersonPage, { person: manager(), params: { person: aWorkerId('4') } })

test('a person is shown with posts and their terms, and what they have no post for says so', async () => {
  show()

  await screen.findByText('马志强')
  await waitFor(() => expect(text()).toContain('维修组 · 维修服务人员'))
  expect(text()).toContain('从11月1日起，一直担任')
  expect(text()).toContain('没填住址')
  expect(text()).toContain('还没有变动。')
})

test('whoever is no manager asks for nothing and is told whose page it is', async () => {
  open(PersonPage, { person: aPerson({ roles: ['gridWorker'] }), params: { person: aWorkerId('4') } })

  await screen.findByText('这里是社区管理员管人和家的地方')
  expect(api.askedOf(peopleDeskContract.get)).toEqual([])
})

test('a post is given with its unit and its last day; what is missing is said at its question', async () => {
  api.on(peopleDeskContract.give, () => aFile())
  show()
  await tap('给一个岗位')
  await tap('给这个岗位')
  await screen.findByText('请选做什么')

  fireEvent.click(await screen.findByText('维修服务人员', { selector: '.option-label' }))
  await tap('给这个岗位')
  await screen.findByText('请选在哪里')
  expect(api.askedOf(peopleDeskContract.give)).toEqual([])
  fireEvent.click(screen.getByText('保洁组'))
  fireEvent.click(screen.getByText('三个月'))
  await tap('给这个岗位')

  await waitFor(() =>
    expect(api.askedOf(peopleDeskContract.give)).toMatchObject([
      { personId: aWorkerId('4'), role: 'serviceWorker', of: 'cleaning-crew', until: '2027-02-23' },
    ]),
  )
})

test('before a post is taken, what is in their hands goes to a colleague', async () => {
  api.on(peopleDeskContract.work, () => ({ cases: [aRow()], hidden: 0, heirs: [{ id: aWorkerId('5'), name: '巴图' }] }))
  api.on(peopleDeskContract.take, () => ({ ended: true, handed: 1, stuck: [], hidden: 0, left: 0 }))
  show()
  fireEvent.click(await screen.findByText(/维修服务人员/))
  await tap('收回这个岗位')
  await screen.findByText('手里还有 1 件没办完，先交给同事。')

  await tap('交接好，收回岗位')
  await screen.findByText('请选交给谁')
  expect(api.askedOf(peopleDeskContract.take)).toEqual([])
  fireEvent.click(screen.getByText('巴图'))
  await tap('交接好，收回岗位')

  await waitFor(() => expect(api.askedOf(peopleDeskContract.take)).toMatchObject([{ post: crew.post, to: aWorkerId('5') }]))
})

test('what could not be handed over is named with why, and more than fits into one request goes on', async () => {
  const answers = [
    { ended: false, handed: 25, stuck: [], hidden: 0, left: 3 },
    { ended: false, handed: 2, stuck: [{ case: aRow(), why: 'OWN_CASE' }], hidden: 0, left: 0 },
  ]
  api.on(peopleDeskContract.work, () => ({ cases: [aRow()], hidden: 0, heirs: [{ id: aWorkerId('5'), name: '巴图' }] }))
  api.on(peopleDeskContract.take, () => answers.shift() ?? { ended: true, handed: 0, stuck: [], hidden: 0, left: 0 })
  show()
  fireEvent.click(await screen.findByText(/维修服务人员/))
  await tap('收回这个岗位')
  fireEvent.click(await screen.findByText('巴图'))
  await tap('交接好，收回岗位')

  await screen.findByText('已经交接 27 件，不用再交。')
  expect(text()).toContain('是接手的人自己报的，换一位同事')
  expect(api.askedOf(peopleDeskContract.take)).toHaveLength(2)
})

test('the last change is undone from where it stands, and a refusal says what to do', async () => {
  const change = { id: 'evt_01JD0000000000000000000001', at: '2026-11-23T09:00:00+08:00', by: '李书记', undoes: null, mayUndo: true }
  api.on(peopleDeskContract.history, () => ({ items: [{ ...change, given: [crew], taken: [] }], next: null }))
  api.on(peopleDeskContract.undo, () => {
    throw new Refusal('WORK_LEFT', { count: 2 })
  })
  show()
  await screen.findByText(/给了维修组/)

  await tap('撤销这次变动')

  await screen.findByText('手里还有 2 件没办完，先点岗位、选好交给谁再收回。')
  expect(api.askedOf(peopleDeskContract.undo)).toMatchObject([{ changeId: change.id }])
})

test('a case is chosen by its number, and the answer says whether and why', async () => {
  const row = aRow()
  api.on(searchContract.find, () => ({ items: [{ kind: 'case', case: row, whose: '王*' }], next: null }))
  api.on(peopleDeskContract.sight, () => ({
    caseId: row.id,
    number: row.number,
    seen: 'nothing',
    because: [],
    staffed: [{ zh: '维修组', en: 'Repair crew' }],
  }))
  show()
  fireEvent.input(await screen.findByLabelText('哪一件？'), { target: { value: '11月23日42号' } })
  const card = (await screen.findByText('为什么看得到某件事')).closest('.card') as HTMLElement
  await waitFor(() => expect(card.querySelector('.row-tappable')).not.toBeNull())

  fireEvent.click(card.querySelector('.row-tappable') as HTMLElement)

  await within(card).findByText('什么也看不到')
  expect(text()).toContain('归维修组，现在都不在里面')
})

test('of themselves a manager is told that another one changes their posts', async () => {
  api.on(peopleDeskContract.get, () => aFile({ self: true, mayGive: [], posts: [{ ...crew, mayTake: false }] }))
  show()

  await screen.findByText('自己的岗位，要请另一位管理员来改。')
  expect(screen.queryByText('给一个岗位')).toBeNull()
})
