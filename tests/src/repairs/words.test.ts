import type { Case } from '../../../contract/cases/case'
import type { CaseRow } from '../../../contract/cases/row'
import { sayNow, sayRow } from '../../../src/repairs/progress/words'
import '../../../src/cases/catalogue'
import '../../../src/repairs/catalogue'
import { aRow } from '../support/cases'
import { startAfresh } from '../support/open'
import { aVisit, myCase } from '../support/repairs'

const hour = 3_600_000
const deadlines = (change: Case['deadlines']) => ({ ...myCase().deadlines, ...change })
const before = new Date(Date.parse('2026-11-23T10:12:00+08:00') - hour).toISOString()
const worker = { id: 'per_01JD000000000000000000000B', name: '马志强', phone: '19900001004' }

beforeEach(startAfresh)

test.each<[string, Partial<CaseRow>, string]>([
  ['submitted', {}, '今天 12:12 前有人答复您'],
  ['submitted', { dueAt: null }, '等社区答复'],
  ['accepted', {}, '社区受理了，正在安排师傅'],
  ['dispatched', {}, '师傅已接单，会跟您约时间'],
  ['dispatched', { parts: [aVisit()] }, '师傅想今天 15:00–16:00 上门，行吗？'],
  ['dispatched', { parts: [aVisit({ agreed: true })] }, '师傅已接单，预计今天 15:00–16:00 上门'],
  ['dispatched', { parts: [aVisit({ agreed: true, from: before, to: before })] }, '约的是今天 9:12–9:12 上门，没来就催一催'],
  ['dispatched', { parts: [aVisit({ from: before, to: before })] }, '师傅已接单，会跟您约时间'],
  ['working', {}, '师傅正在修'],
  ['paused', {}, '先停一停，等到了就接着修'],
  ['awaitingConfirmation', {}, '师傅说修好了，请您看看'],
  ['closed', {}, '办完了'],
  ['declined', {}, '没有受理，点开看原因'],
  ['merged', {}, '和邻居报的并成一件在办'],
])('%s %j is said as “%s”', (state, change, words) => {
  expect(sayRow(aRow({ state, ...change }))).toBe(words)
})

test('who waits for an answer reads by when, how long that is, and who has it', () => {
  expect(sayNow(myCase())).toEqual({ title: '今天 12:12 前有人答复您', note: '维修组收到了。还剩 2 小时。', tone: 'waiting' })
})

test('a late answer is said as late, and what one can do', () => {
  const late = deadlines({ answer: { state: 'late', at: before, assumed: false } })

  expect(sayNow(myCase({ deadlines: late }))).toMatchObject({ title: '答复得晚了，社区已经在催维修组', tone: 'alert' })
})

test('a promise that reaches into a year without its days off says so', () => {
  const unsure = deadlines({
    answer: { state: 'running', at: '2026-11-23T12:12:00+08:00', assumed: true },
    solution: { state: 'running', at: '2027-01-04T10:00:00+08:00', assumed: true },
  })

  expect(sayNow(myCase({ deadlines: unsure })).note).toBe('维修组收到了。还剩 2 小时。那年的放假安排还没公布，可能会变。')
  expect(sayNow(myCase({ state: 'accepted', deadlines: unsure })).note).toContain('修好。那年的放假安排还没公布，可能会变。')
  expect(sayNow(myCase({ state: 'accepted' })).note).not.toContain('可能会变')
})

test('a clock that rests is said with the reason', () => {
  const { title, note } = sayNow(myCase({ state: 'paused', parts: [{ part: 'pause', reason: 'parts' }] }))

  expect([title, note]).toEqual(['等材料', '暂停计时，等到了就接着修。'])
})

test('an agreed visit names the repairer and what was promised', () => {
  const { title, note } = sayNow(myCase({ state: 'dispatched', worker, parts: [aVisit({ agreed: true })] }))

  expect(title).toBe('今天 15:00–16:00 上门')
  expect(note).toBe('马志强 师傅。说好今天 19:12 前修好。')
})

test('what is not accepted or passed on says where to turn to', () => {
  const declined = sayNow(myCase({ state: 'declined', parts: [{ part: 'decline', reason: 'warranty', turnTo: '海尔售后 400-000-0000' }] }))
  const referred = sayNow(myCase({ state: 'referred', parts: [{ part: 'referral', organisation: '热力公司', turnTo: '0471-0000005' }] }))

  expect([declined.title, declined.note]).toEqual(['没有受理：还在保修期，请找厂家', '可以找：海尔售后 400-000-0000'])
  expect([referred.title, referred.note]).toEqual(['转给热力公司在办', '想问进度，找：0471-0000005'])
})
