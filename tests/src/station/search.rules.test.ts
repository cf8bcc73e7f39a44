import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as z from 'zod/mini'
import { Document, Organisation, Service } from '../../../contract/catalogue/catalogue'
import { findServices, indexOf } from '../../../src/station/search.rules'

const read = <T>(path: string, schema: z.ZodMiniType<T>) => z.array(schema).parse(JSON.parse(readFileSync(path, 'utf8')))
const catalogue = {
  services: read('cloud/catalogue/services.json', Service),
  documents: read('cloud/catalogue/documents.json', Document),
  organisations: read('cloud/catalogue/organisations.json', Organisation),
}
const index = indexOf(catalogue)
const found = (words: string) => findServices(index, words).map(({ service }) => service.id)

/** Written before the catalogue, by somebody who had not seen it. `services`: the right first answers; empty if nothing fits. */
const questions = read('tests/src/station/questions.json', z.object({ ask: z.string(), services: z.array(z.string()) }))
const answerable = questions.filter(({ services }) => services.length > 0)
const idle = questions.filter(({ services }) => services.length === 0)
const isAnswered = ({ ask, services }: { ask: string; services: string[] }, most: number) =>
  found(ask)
    .slice(0, most)
    .some((id) => services.includes(id))

/** The missed questions if more than this share is missed, so that the failure names them. */
function missedBeyond(share: number, most: number): string[] {
  const missed = answerable.filter((question) => !isAnswered(question, most))
  if (missed.length <= share * answerable.length) return []
  return missed.map(({ ask, services }) => `${ask} → ${found(ask).slice(0, 3).join(' ') || 'nothing'}, not ${services.join(' or ')}`)
}

test('nine in ten questions find a right service among the first three', () => {
  expect(answerable).toHaveLength(132)
  expect(missedBeyond(0.1, 3)).toEqual([])
})

test('three in four questions find a right service first', () => {
  expect(missedBeyond(0.25, 1)).toEqual([])
})

test('what the station has nothing to do with finds nothing', () => {
  const answeredAnyway = idle.filter(({ ask }) => found(ask).length > 0).map(({ ask }) => ask)

  expect(idle).toHaveLength(8)
  expect(answeredAnyway.length <= 2 ? [] : answeredAnyway).toEqual([])
})

test('every service is found first by its own Chinese name and by its own English one', () => {
  const missed = catalogue.services.flatMap(({ id, name }) => [name.zh, name.en].filter((text) => found(text)[0] !== id))

  expect(missed).toEqual([])
})

test.each([
  ['a character mistyped', '居主证', 'residence-permit'],
  ['a homophone', '底保', 'minimum-living-allowance'],
  ['Latin letters', 'juzhuzheng', 'residence-permit'],
  ['Latin letters with spaces', 'ju zhu zheng', 'residence-permit'],
  ['a Latin letter too few', 'jzhuzheng', 'residence-permit'],
  ['the first Latin letters', 'lih', 'divorce-registration'],
  ['a few more', 'zhaog', 'job-search'],
  ['a number to call', '12348', 'legal-advice'],
  ['capitals and wide letters', 'ＤＩＢＡＯ', 'minimum-living-allowance'],
  ['an English slip', 'recidence permitt', 'residence-permit'],
  ['another English form', 'marrying', 'marriage-registration'],
  ['a dialect word', '娃念书', 'school-enrolment'],
  ['fillers all around', '嗯那个就是说请问一下离婚怎么办呀', 'divorce-registration'],
  ['a single character', '婚', 'marriage-registration'],
])('%s does not hide a service', (_, words, service) => {
  expect(found(words).slice(0, 5)).toContain(service)
})

/** But for the identity card, which leads to getting another one. */
const lacked = catalogue.documents.flatMap(({ id, name }) => {
  const asking = catalogue.services.filter(({ needs }) => needs.some(({ anyOf }) => anyOf.flat().includes(id)))
  return asking.length > 0 && id !== 'id-card' ? [{ words: `没有${name.zh}`, asking: asking.map((service) => service.id) }] : []
})

test('a document somebody lacks leads to a service that asks for it', () => {
  const missed = lacked.filter(({ words, asking }) => !asking.some((id) => found(words).slice(0, 3).includes(id)))

  expect(lacked.length).toBeGreaterThan(40)
  expect(missed).toEqual([])
})

test('the best comes first, and each service once', () => {
  const results = findServices(index, '身份证丢了')

  expect(results.map(({ score }) => score)).toEqual(results.map(({ score }) => score).sort((one, other) => other - one))
  expect(new Set(results.map(({ service }) => service.id)).size).toBe(results.length)
})

test.each(['', '     ', '\n\t', '？！。', '😀😀🏠', 'ᠮᠣᠩᠭᠣᠯ', 'กขค', '怎么办', '请问', '98765', '\ud800', 'the'])(
  '%j finds nothing',
  (words) => {
    expect(found(words)).toEqual([])
  },
)

test('whatever is typed gets an answer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => Array.isArray(found(words))))
})

test('ten thousand characters are answered quickly, by what stands at their beginning', () => {
  const began = performance.now()

  expect(found(`要工钱${'，'.repeat(9_997)}`)[0]).toBe('unpaid-wages')
  for (const much of ['工钱', '身份证丢了', 'permit ', 'a', '\u{20000}', '，']) found(much.repeat(10_000))
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('a catalogue without services has no answers', () => {
  expect(findServices(indexOf({ services: [], documents: [], organisations: [] }), '居住证')).toEqual([])
})

test('services whose sounds are not filled in are found by their words', () => {
  const silent = indexOf({ ...catalogue, services: catalogue.services.map((service) => ({ ...service, sounds: [] })) })

  expect(findServices(silent, '离婚')[0]?.service.id).toBe('divorce-registration')
})

test.each([
  ['没身份证，今天能领吃的吗', 'temporary-assistance'],
  ['no ID card, can I get food today', 'temporary-assistance'],
  ['办居住证', 'residence-permit'],
  ['school for my child', 'school-enrolment'],
])('“%s”, which the walks ask, leads to %s among the first three', (words, service) => {
  expect(found(words).slice(0, 3)).toContain(service)
})

test('a search takes milliseconds, and so does the index', () => {
  const took = (work: () => void) => {
    const began = performance.now()
    work()
    return performance.now() - began
  }
  const searches = questions.map(({ ask }) => took(() => found(ask))).sort((one, other) => one - other)
  const builds = [1, 2, 3, 4, 5].map(() => took(() => indexOf(catalogue)))

  expect(searches[searches.length / 2]).toBeLessThan(30)
  expect(Math.min(...builds)).toBeLessThan(150)
})
