import fc from 'fast-check'
import { bearsOnRates, type Counted, countersOf, difference, type Marks, marksOf, merge, rowOf, sum } from '../../../functions/rates/rules'
import { acceptedAt, caseEventAt, lateAt, ratedAt, reopenedAt, submittedAt, withdrawnAt } from '../../support/caseEvents'

const countsOf = (...events: Counted[]) => rowOf(countersOf(marksOf(events)), 'all').counts

test('a case that nobody had to answer yet counts as a case and no more', () => {
  expect(countsOf(submittedAt(1))).toEqual({ cases: 1, due: 0, answered: 0, rated: 0, solved: 0, satisfied: 0 })
})

test.each<[string, Counted[], { due: number; answered: number }]>([
  ['answered in time', [acceptedAt(2, 'met')], { due: 1, answered: 1 }],
  ['answered late', [lateAt(2), acceptedAt(3, 'metLate')], { due: 1, answered: 0 }],
  ['answered late before the clock said so', [acceptedAt(2, 'metLate')], { due: 1, answered: 0 }],
  ['not answered when it should have been', [lateAt(2)], { due: 1, answered: 0 }],
  ['withdrawn before anybody had to answer', [withdrawnAt(2, 'met')], { due: 0, answered: 0 }],
  ['withdrawn after the answer was late', [withdrawnAt(2, 'metLate')], { due: 1, answered: 0 }],
])('a case %s', (_what, events, expected) => {
  expect(countsOf(submittedAt(1), ...events)).toMatchObject(expected)
})

test.each<['yes' | 'half' | 'no', number]>([
  ['yes', 1],
  ['half', 0],
  ['no', 0],
])('solved: %s counts as %i', (solved, expected) => {
  expect(countsOf(submittedAt(1), ratedAt(2, solved, false))).toMatchObject({ rated: 1, solved: expected, satisfied: 0 })
})

test('the last rating of a case counts, and reopening takes none away', () => {
  const [first, reopened, last] = [ratedAt(2, 'half', false), reopenedAt(3), ratedAt(4, 'yes', true)]

  expect(countsOf(submittedAt(1), first, reopened)).toMatchObject({ rated: 1, solved: 0, satisfied: 0 })
  expect(countsOf(submittedAt(1), first, reopened, last)).toMatchObject({ rated: 1, solved: 1, satisfied: 1 })
  expect(countsOf(last, reopened, first, submittedAt(1))).toMatchObject({ rated: 1, solved: 1, satisfied: 1 })
})

test('a case handed to another team counts with the team that received it first', () => {
  const handedOver = caseEventAt({ at: 2, type: 'acted', facts: { action: 'accept', met: ['answer'], team: 'property' } })

  const counters = countersOf(marksOf([handedOver, submittedAt(1)]))

  expect(rowOf(counters, 'team|repair-crew').counts).toMatchObject({ cases: 1, answered: 1 })
  expect(rowOf(counters, 'team|property').counts).toMatchObject({ cases: 0, answered: 0 })
})

test('a case counts by kind and branch', () => {
  expect(rowOf(countersOf(marksOf([submittedAt(1)])), 'category|repair/plumbing').counts.cases).toBe(1)
})

test('where nothing is counted there is no rate', () => {
  expect(rowOf({}, 'all')).toMatchObject({ response: null, solution: null, satisfaction: null })
  expect(rowOf({ 'all|due': 3, 'all|answered': 1 }, 'all')).toMatchObject({ response: 0.3333, solution: null })
})

test('warnings and moves without an answer say nothing for the rates', () => {
  const silent: Counted[] = [
    caseEventAt({ at: 3, type: 'clock', facts: { fired: 'answer.warn' } }),
    caseEventAt({ at: 4, type: 'clock', facts: { fired: 'solution.late' } }),
    reopenedAt(5),
  ]

  expect(silent.filter(bearsOnRates)).toEqual([])
  expect(countsOf(submittedAt(1), ...silent)).toEqual(countsOf(submittedAt(1)))
})

test('merged one by one, in any order and with repeats, events come to the same as counted from nothing', () => {
  const outcome = fc.constantFrom<'met' | 'metLate'>('met', 'metLate')
  const solved = fc.constantFrom<'yes' | 'half' | 'no'>('yes', 'half', 'no')
  const happening = fc.oneof(
    fc.constant(lateAt),
    fc.constant(reopenedAt),
    outcome.map((how) => (at: number) => acceptedAt(at, how)),
    outcome.map((how) => (at: number) => withdrawnAt(at, how)),
    fc.tuple(solved, fc.boolean()).map(
      ([how, satisfied]) =>
        (at: number) =>
          ratedAt(at, how, satisfied),
    ),
  )
  const histories = fc
    .array(happening, { maxLength: 8 })
    .map((each) => [submittedAt(1), ...each.map((happened, index) => happened(index + 2))])
  const deliveries = histories.chain((events: Counted[]) =>
    fc
      .array(fc.constantFrom(...events), { maxLength: 6 })
      .map((again) => [...events, ...again])
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
      .map((order) => ({ events, order })),
  )

  fc.assert(
    fc.property(deliveries, ({ events, order }) => {
      let marks: Marks | undefined
      let counters = {}
      for (const event of order.filter(bearsOnRates)) {
        const next = merge(marks, event)
        counters = sum([counters, difference(countersOf(marks), countersOf(next))])
        marks = next
      }

      expect(counters).toEqual(countersOf(marksOf(events)))
    }),
    { numRuns: 2_000 },
  )
})
