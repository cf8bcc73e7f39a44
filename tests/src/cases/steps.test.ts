import '../../../src/cases/catalogue'
import { sayDeadline } from '../../../src/cases/deadlines'
import { sayEntry } from '../../../src/cases/entries'
import { sayNumber } from '../../../src/cases/numbers'
import { stepsOf } from '../../../src/cases/steps'
import { aCase } from '../support/cases'
import { startAfresh } from '../support/open'
import { anEntry } from '../support/repairs'
import { anEventId } from '../support/samples'

const moved = (last: string, action: string, [from, to]: [string, string]) =>
  anEntry({ id: anEventId(last), what: 'acted', action, from, to, by: { relation: 'worker', name: '马志强', me: false } })
const taken = moved('2', 'take', ['submitted', 'dispatched'])
const begun = moved('3', 'start', ['dispatched', 'working'])
const said = (item: ReturnType<typeof aCase>) => stepsOf(item).map(({ title, state }) => `${title} ${state}`)

beforeEach(startAfresh)

describe('how far a case is', () => {
  test('what is done, what is now and what comes', () => {
    const item = aCase({ state: 'working', timeline: [anEntry(), taken, begun] })

    expect(said(item)).toEqual(['社区收到了 done', '已受理 done', '已派单 done', '处理中 now', '等您确认 next', '已办结 next'])
    expect(stepsOf(item)[3]?.note).toBe('今天 9:12 · 师傅')
  })

  test('what is on hold stands where it was', () => {
    const item = aCase({ state: 'paused', timeline: [anEntry(), taken, begun] })

    expect(said(item)[3]).toBe('先停一停 now')
  })

  test('what was not accepted shows only the way it went', () => {
    const item = aCase({ state: 'declined', timeline: [anEntry(), moved('2', 'decline', ['submitted', 'declined'])] })

    expect(said(item)).toEqual(['社区收到了 done', '不予受理 done'])
  })
})

describe('in words', () => {
  test.each([
    [{ state: 'running', at: '2026-11-23T11:00:00+08:00' }, '今天 11:00 前，还剩 48 分钟'],
    [{ state: 'running', at: '2026-11-30T10:12:00+08:00' }, '11月30日 星期一 10:12 前，还剩 7 天'],
    [{ state: 'paused', at: null }, '暂停计时'],
    [{ state: 'late', at: '2026-11-23T08:12:00+08:00' }, '超时 2 小时'],
    [{ state: 'metLate', at: null }, '做到了，晚了一些'],
  ] as const)('%j is “%s”', (deadline, words) => {
    expect(sayDeadline({ ...deadline, assumed: false })).toBe(words)
  })

  test('a number is said by its day and count', () => {
    expect(sayNumber('BX-20261123-0042')).toBe('11月23日第 42 号')
  })

  test('a deadline that runs out is named, since a case has several', () => {
    const titleOf = (fired: string) => sayEntry(aCase(), { ...taken, what: 'clock', action: null, facts: { fired } }).title

    expect(titleOf('answer.warn')).toBe('快到时限了：先回一声')
    expect(titleOf('update.late')).toBe('超过了时限：说说进展')
    expect(titleOf('solution.escalate')).toBe('超时，报给了社区：办完')
    expect(titleOf('call')).toBe('三天没人确认，要打电话问')
  })

  test('an entry tells its reason, its times and its amount', () => {
    const facts = { visitFrom: '2026-11-23T15:00:00+08:00', visitTo: '2026-11-23T16:00:00+08:00' }
    const notes = (action: string, more: object) => sayEntry(aCase(), { ...taken, action, facts: { ...more } }).notes

    expect(notes('proposeVisit', facts)).toEqual(['今天 15:00–16:00'])
    expect(notes('pause', { reason: 'parts' })).toEqual(['等材料'])
    expect(notes('complete', { fen: 3_550 })).toEqual(['35.50 元'])
    expect(notes('confirm', { solved: 'half', satisfied: false })).toEqual(['解决了一半', '不满意'])
  })
})
