import '../../../../src/catalogues'
import '../../../../src/platform/uploads/catalogue'
import { allRefusals } from '../../../../contract/allRefusals'
import type { RefusalCode, RefusalData } from '../../../../contract/refusals'
import { LoginDeclined, Refusal, Unexpected, Unreachable } from '../../../../src/platform/failures'
import { speak } from '../../../../src/platform/language'
import { sayFailure } from '../../../../src/platform/words/refusals'
import { now } from '../../support/samples'

const codes = Object.keys(allRefusals) as RefusalCode[]
/** Every value any refusal carries. */
const values = {
  fields: [],
  problems: [],
  limitBytes: 1,
  retryAfterSeconds: 30,
  limitDays: 1,
  left: 2,
  opensAt: '2026-12-01T08:00:00+08:00',
  closesAt: '2026-11-22T08:00:00+08:00',
  startsAt: '2026-11-22T08:00:00+08:00',
  kind: 'activity',
  audience: 'residents',
  names: ['母亲'],
  name: '母亲',
  cancelUntil: '2026-11-23T07:30:00+08:00',
  state: 'cancelled',
  capacity: 60,
  limit: 12,
  earliest: '2026-11-23',
  latest: '2027-02-21',
  missing: ['room'],
}
const say = <C extends RefusalCode>(code: C, data: unknown = values) => sayFailure(new Refusal(code, data as RefusalData<C>))

beforeEach(() => {
  speak('zh-CN')
  jest.spyOn(Date, 'now').mockReturnValue(now)
})

test.each(codes)('%s is said in Chinese and in English', (code) => {
  const chinese = say(code)
  speak('en')
  const english = say(code)

  expect(chinese).toMatch(/[\u4e00-\u9fff].*。$/)
  expect(english).toMatch(/^[^\u4e00-\u9fff]*[a-z][^\u4e00-\u9fff]*(母亲[^\u4e00-\u9fff]*)?$|^母亲 [a-z]/)
})

test('a refusal whose words did not come with a page is still answered with a sentence', () => {
  const unworded = new Refusal('FROM_TOMORROW' as RefusalCode, undefined as never, 409)

  expect(sayFailure(unworded)).toBe('出了点问题，请再试一次。')
})

test('a refusal says what it was told: how many are left, when it opens, who has a seat already', () => {
  expect(say('SESSION_FULL', { left: 2 })).toBe('只剩 2 个名额，坐不下这么多人。')
  expect(say('SESSION_FULL', { left: 0 })).toBe('刚刚报满了，看看别的场次吧。')
  expect(say('SESSION_NOT_OPEN', { opensAt: '2026-11-24T08:00:00+08:00' })).toBe('还没开始报名，明天 8:00 开始。')
  expect(say('ALREADY_BOOKED', { names: ['母亲', '孩子'] })).toBe('母亲、孩子 已经报过这一场了，不用重复报。')
  expect(say('TOO_MANY_REQUESTS', { retryAfterSeconds: 30 })).toBe('操作太频繁了，请等 30 秒再试。')
})

test('English counts one and many', () => {
  speak('en')

  expect(say('SESSION_FULL', { left: 1 })).toBe('Only 1 seat is left, too few for all of you.')
  expect(say('SESSION_FULL', { left: 3 })).toBe('Only 3 seats are left, too few for all of you.')
})

test('whatever else goes wrong is told with what to do, and never in its own words', () => {
  const failures = [new Unreachable('no answer'), new Unexpected(500), new LoginDeclined(), new TypeError('x is not a function')]

  expect(failures.map(sayFailure)).toEqual([
    '没有连上网络，请检查网络后再试，您填的内容还在。',
    '系统出了点问题，请稍后再试，您填的内容还在。',
    '登录后才能继续。',
    '出了点问题，请再试一次。',
  ])
})
