import * as z from 'zod/mini'
import documents from '../../../cloud/catalogue/documents.json'
import given from '../../../cloud/catalogue/paths.json'
import services from '../../../cloud/catalogue/services.json'
import type { Bilingual } from '../../../contract/catalogue/catalogue'
import { Path, type Question } from '../../../contract/catalogue/paths'

const paths = z.parse(z.array(Path), given)
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)
const [documentIds, serviceIds] = [idsOf(documents), idsOf(services)]

interface Way {
  asked: Question[]
  end: string
}

/** Every way through a path, each answer taken once at each question. */
function waysOf(path: Path, step = path.first, asked: Question[] = []): Way[] {
  const question = path.questions.find(({ id }) => id === step)
  if (question === undefined) return [{ asked, end: step }]
  if (asked.includes(question)) throw new Error(`${path.id} asks ${step} again: ${idsOf(asked).join(' → ')}`)
  return question.answers.flatMap(({ to }) => waysOf(path, to, [...asked, question]))
}

test('residence permit, school, emergency assistance and legal aid have their questions, each for a service that there is', () => {
  expect(idsOf(paths)).toEqual(['residence-permit', 'school-enrolment', 'temporary-assistance', 'legal-aid'])
  expect(serviceIds).toEqual(expect.arrayContaining(paths.map(({ service }) => service)))
})

describe.each(paths.map((path) => [path.id, path] as const))('%s', (_, path) => {
  const ways = waysOf(path)
  const steps = [...idsOf(path.questions), ...idsOf(path.outcomes)]

  test('every answer leads to a question or an outcome, and no step has the name of another', () => {
    expect(new Set(steps).size).toBe(steps.length)
    expect(steps).toEqual(expect.arrayContaining([path.first, ...path.questions.flatMap(({ answers }) => answers.map(({ to }) => to))]))
  })

  test('every way ends at an outcome, and every question and outcome is on a way', () => {
    const seen = new Set(ways.flatMap(({ asked, end }) => [...idsOf(asked), end]))

    expect(idsOf(path.outcomes)).toEqual(expect.arrayContaining([...new Set(ways.map(({ end }) => end))]))
    expect(steps.filter((step) => !seen.has(step))).toEqual([])
  })

  test('nobody is asked more than seven questions, and each has a choice of two to seven answers', () => {
    expect(Math.max(...ways.map(({ asked }) => asked.length))).toBeLessThanOrEqual(7)
    for (const { id, answers } of path.questions) {
      expect({ id, enough: answers.length >= 2 && answers.length <= 7 }).toEqual({ id, enough: true })
      expect(new Set(answers.map(({ say }) => say.zh)).size).toBe(answers.length)
    }
  })

  test('every outcome says why and where that is written, or that one has to ask', () => {
    const unfounded = path.outcomes.filter(({ verdict, sources }) => sources.length === 0 && verdict !== 'ask')

    expect(idsOf(unfounded)).toEqual([])
    for (const { reason, sources } of path.outcomes) {
      expect(reason.zh).not.toBe('')
      for (const source of sources) expect(Object.values(source).every((said) => said === true || /\S/.test(said))).toBe(true)
    }
  })

  test('no outcome is the end: each says what to do and leads to services that there are', () => {
    for (const { id, next, services: leadsTo } of path.outcomes) {
      expect({ id, goesOn: next.length > 0 && leadsTo.length > 0 }).toEqual({ id, goesOn: true })
      expect(serviceIds).toEqual(expect.arrayContaining(leadsTo))
    }
  })

  test('what to bring are documents that there are', () => {
    const asked = path.outcomes.flatMap(({ bring }) => bring.flatMap(({ anyOf }) => anyOf))

    expect(asked.filter((set) => set.length === 0)).toEqual([])
    expect(documentIds).toEqual(expect.arrayContaining(asked.flat()))
  })

  test('every text is there in Chinese and in English, and short enough to be read', () => {
    for (const { zh, en } of textsOf(path)) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/)
      expect(en).toMatch(/^[A-Z“]|^(if|when) /)
      expect(zh.length).toBeLessThanOrEqual(90)
    }
    for (const { ask, answers } of path.questions) {
      expect(ask.zh.length).toBeLessThanOrEqual(24)
      for (const { say } of answers) expect(say.zh.length).toBeLessThanOrEqual(24)
    }
  })

  test('English names Chinese only in brackets, because that is what the counter says', () => {
    const bare = textsOf(path).map(({ en }) => en.replace(/\([^)]*\)/g, ''))

    expect(bare.filter((en) => /[\u4e00-\u9fff]/.test(en))).toEqual([])
  })
})

const outcomeOf = (path: string, id: string) => paths.find((one) => one.id === path)?.outcomes.find((one) => one.id === id)

test.each([
  ['wait-6', 'not yet a month here', 6],
  ['wait-5', 'a month or two', 5],
  ['wait-3', 'three months', 3],
  ['wait-2', 'four months', 2],
  ['wait-1', 'five months, almost half a year', 1],
])('%s: %s here, the half year is certainly over on the date to come back', (outcome, _, months) => {
  expect(outcomeOf('residence-permit', outcome)?.remindAfterMonths).toBe(months)
})

test('emergency assistance asks first of all about food, heating and a bed, and whoever lacks one is helped now', () => {
  const path = paths.find(({ id }) => id === 'temporary-assistance')
  const first = path?.questions.find(({ id }) => id === path.first)
  const verdicts = first?.answers.map(({ to }) => path?.outcomes.find(({ id }) => id === to)?.verdict)

  expect(verdicts).toEqual(['now', 'now', 'now', 'now', undefined])
})

function textsOf({ name, questions, outcomes }: Path): Bilingual[] {
  const asked = questions.flatMap(({ ask, hint, answers }) => [ask, ...(hint ? [hint] : []), ...answers.map(({ say }) => say)])
  const ends = outcomes.flatMap(({ title, reason, next, bring }) => [title, reason, ...next, ...bring.flatMap((need) => need.for ?? [])])
  return [name, ...asked, ...ends]
}
