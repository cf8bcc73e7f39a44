import fc from 'fast-check'
import type { Outcome, Path, Question } from '../../../../contract/catalogue/paths'
import { dayAfterMonths, standingOf } from '../../../../src/station/path/path.rules'

const words = { zh: '字', en: 'words' }
const question = (id: string, ...leadsTo: string[]): Question => ({
  id,
  ask: words,
  hint: null,
  answers: leadsTo.map((to) => ({ say: words, to })),
})
const outcome = (id: string): Outcome => ({
  id,
  verdict: 'likely',
  title: words,
  reason: words,
  sources: [],
  bring: [],
  next: [],
  services: [],
  remindAfterMonths: null,
})
const path: Path = {
  id: 'bread',
  service: 'bread',
  name: words,
  first: 'hungry',
  questions: [question('hungry', 'oven', 'full'), question('oven', 'flour', 'baker', 'flour'), question('flour', 'bake', 'mill')],
  outcomes: ['full', 'baker', 'bake', 'mill'].map(outcome),
}

/** Where somebody stands, in short. */
function standing(given: number[], on = path) {
  const found = standingOf(on, given)
  if (found === undefined) return undefined
  const { at, answered, left } = found
  return { at: 'question' in at ? at.question.id : at.outcome.id, answered: answered.map((one) => one.question.id), left }
}

test('somebody begins at the first question, with the longest way still ahead', () => {
  expect(standing([])).toEqual({ at: 'hungry', answered: [], left: 3 })
})

test('each answer leads on, and fewer questions are left', () => {
  expect(standing([0])).toEqual({ at: 'oven', answered: ['hungry'], left: 2 })
  expect(standing([0, 2])).toEqual({ at: 'flour', answered: ['hungry', 'oven'], left: 1 })
})

test('at an outcome nothing is left to ask', () => {
  expect(standing([1])).toEqual({ at: 'full', answered: ['hungry'], left: 0 })
  expect(standing([0, 0, 1])).toEqual({ at: 'mill', answered: ['hungry', 'oven', 'flour'], left: 0 })
})

test('two answers that lead to the same question are told apart', () => {
  const place = (given: number[]) => standingOf(path, given)?.answered.at(-1)?.answer

  expect(place([0, 0])).toBe(path.questions[1]?.answers[0])
  expect(place([0, 2])).toBe(path.questions[1]?.answers[2])
})

test('taking back as many answers as each says leads to its question, with the answers before it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { maxLength: 6 }), (given) => {
      const answered = standingOf(path, given)?.answered ?? []

      for (const [index, { question, back }] of answered.entries()) {
        const before = standing(given.slice(0, given.length - back))
        expect(before).toMatchObject({ at: question.id, answered: answered.slice(0, index).map((one) => one.question.id) })
      }
    }),
  )
})

test('an answer that the question no longer has is passed over, and the next one counts', () => {
  expect(standing([7])).toEqual(standing([]))
  expect(standing([0, Number.NaN])).toEqual(standing([0]))
  expect(standing([0, 7, 1])).toEqual(standing([0, 1]))
  expect(standing([1, 0])).toEqual(standing([1]))
})

test('a path that leads nowhere has no place to stand', () => {
  expect(standing([0], { ...path, questions: [question('hungry', 'nowhere')] })).toBeUndefined()
  expect(standing([], { ...path, first: 'nowhere' })).toBeUndefined()
})

test('a path that runs in a ring is counted once around', () => {
  const ring = { ...path, questions: [question('hungry', 'oven'), question('oven', 'hungry', 'full')] }

  expect(standing([], ring)?.left).toBe(2)
})

test.each([
  ['2026-11-23', 1, '2026-12-23'],
  ['2026-11-23', 6, '2027-05-23'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 12, '2027-12-31'],
  ['2026-01-31', 3, '2026-04-30'],
])('from %s, %d months later is %s', (day, months, later) => {
  expect(dayAfterMonths(day, months)).toBe(later)
})
