import fc from 'fast-check'
import { Session } from '../../../contract/sessions/session'
import { toInstant } from '../../../contract/time'
import { matches, stateOf, viewSession, whyNotThen } from '../../../functions/sessions/rules'
import { seatedAs, times } from '../../support/seated'

const oneSecond = 1_000
const oneHour = 3_600_000
const oneDay = 24 * oneHour
const at = (instant: string) => Date.parse(instant)

describe('where a session stands', () => {
  test.each([
    ['a second before booking opens', at(times.opensAt) - oneSecond, 'notOpen'],
    ['as booking opens', at(times.opensAt), 'open'],
    ['a second before booking closes', at(times.closesAt) - oneSecond, 'open'],
    ['as booking closes', at(times.closesAt), 'closed'],
    ['a second before the start', at(times.startsAt) - oneSecond, 'closed'],
    ['as it starts', at(times.startsAt), 'started'],
    ['a second before the end', at(times.endsAt) - oneSecond, 'started'],
    ['as it ends', at(times.endsAt), 'ended'],
  ])('%s', (_when, now, state) => {
    expect(stateOf(seatedAs(), now)).toBe(state)
  })

  test('it is full without seats, and while seats are kept back from newcomers', () => {
    const now = at(times.opensAt)

    expect(stateOf(seatedAs({ counter: { left: 1 } }), now)).toBe('open')
    expect(stateOf(seatedAs({ counter: { left: 0 } }), now)).toBe('full')
    expect(stateOf(seatedAs({ counter: { left: 5, open: false } }), now)).toBe('full')
  })

  test('called off stays called off, whatever the hour', () => {
    const cancelled = seatedAs({ session: { state: 'cancelled' } })

    for (const now of [at(times.opensAt) - oneDay, at(times.opensAt), at(times.startsAt), at(times.endsAt) + oneDay])
      expect(stateOf(cancelled, now)).toBe('cancelled')
  })
})

describe('what is shown of a session', () => {
  test('the seats are those of the counter, and nothing of the store shows', () => {
    const seated = seatedAs({ session: { cancelReason: '停电' }, counter: { capacity: 70, left: 12, waiting: 3 } })

    const view = viewSession(seated, at(times.opensAt))

    expect(view).toMatchObject({ capacity: 70, left: 12, waiting: 3, state: 'open' })
    expect(Object.keys(view).sort()).toEqual(Object.keys(Session.shape).sort())
  })
})

describe('a search', () => {
  test.each([
    ['the title', '包饺子'],
    ['another of its texts', '志愿队'],
    ['letters of either case and width', 'vLog课'],
    ['words typed with spaces between', ' 冬 至 '],
  ])('finds %s', (_what, search) => {
    expect(matches(['冬至包饺子 ＶｌＯＧ 课', '荷香志愿队'], search)).toBe(true)
  })

  test('does not find what stands in neither, nor what would only stand across two of them', () => {
    expect(matches(['冬至包饺子', '荷香志愿队'], '剪纸')).toBe(false)
    expect(matches(['冬至包饺子', '荷香志愿队'], '饺子荷香')).toBe(false)
  })
})

describe('the times of a session', () => {
  const now = at(times.opensAt) - 30 * oneDay
  const change = (some: Partial<typeof times>) => whyNotThen({ ...times, ...some }, now)

  test('in order they stand', () => {
    expect(change({})).toBeUndefined()
  })

  test('booking may be open already, close with the start, and cancelling may end with it', () => {
    const { startsAt } = times

    expect(whyNotThen({ ...times, closesAt: startsAt, cancelUntil: startsAt }, at(times.opensAt) + oneHour)).toBeUndefined()
  })

  test.each([
    ['booking that closes as it opens', { opensAt: times.closesAt }],
    ['booking that closes after the start', { closesAt: toInstant(at(times.startsAt) + oneSecond) }],
    ['cancelling after the start', { cancelUntil: toInstant(at(times.startsAt) + oneSecond) }],
    ['an end with the start', { endsAt: times.startsAt }],
    ['an end before the start', { endsAt: toInstant(at(times.startsAt) - oneHour) }],
    ['an end more than a week on', { endsAt: toInstant(at(times.startsAt) + 7 * oneDay + oneSecond) }],
    ['what is no time at all', { startsAt: '+010000-01-01T00:00+08:00' }],
  ])('%s is refused', (_what, some) => {
    expect(change(some)).toEqual({ code: 'TIMES_WRONG', data: undefined })
  })

  test('a session may last a week', () => {
    expect(change({ endsAt: toInstant(at(times.startsAt) + 7 * oneDay) })).toBeUndefined()
  })

  test('a start in the past, or more than two years ahead, is refused', () => {
    const start = at(times.startsAt)

    expect(whyNotThen(times, start - 1)).toBeUndefined()
    expect(whyNotThen(times, start)).toMatchObject({ code: 'TIMES_WRONG' })
    expect(whyNotThen(times, start - 732 * oneDay)).toBeUndefined()
    expect(whyNotThen(times, start - 732 * oneDay - 1)).toMatchObject({ code: 'TIMES_WRONG' })
  })

  test('any five instants are taken only when they are in order', () => {
    const minute = fc.integer({ min: 1, max: 20 })
    fc.assert(
      fc.property(minute, minute, minute, minute, minute, (opens, closes, cancel, starts, ends) => {
        const instant = (minutes: number) => toInstant(now + minutes * 60_000)
        const asked = {
          opensAt: instant(opens),
          closesAt: instant(closes),
          cancelUntil: instant(cancel),
          startsAt: instant(starts),
          endsAt: instant(ends),
        }
        const inOrder = opens < closes && closes <= starts && cancel <= starts && starts < ends

        expect(whyNotThen(asked, now) === undefined).toBe(inOrder)
      }),
    )
  })
})
