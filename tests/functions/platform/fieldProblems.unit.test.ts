import fc from 'fast-check'
import * as z from 'zod/mini'
import { PartyMember } from '../../../contract/bookings'
import { Phone } from '../../../contract/people'
import { FieldProblem } from '../../../contract/refusals'
import { paragraph, singleLine } from '../../../contract/text'
import { Instant } from '../../../contract/time'
import { fieldProblems } from '../../../functions/platform/fieldProblems'

const Form = z.strictObject({
  name: z.optional(singleLine(10)),
  about: z.optional(paragraph(10)),
  phone: z.optional(z.nullable(Phone)),
  at: z.optional(Instant),
  size: z.optional(z.enum(['standard', 'large'])),
  seats: z.optional(z.number().check(z.int(), z.gte(1), z.lte(5))),
  sure: z.optional(z.boolean()),
  party: z.optional(z.array(PartyMember).check(z.minLength(1), z.maxLength(2))),
  place: z.optional(z.strictObject({ room: z.string() })),
})

function problemsOf(input: unknown, schema: z.ZodMiniType = Form) {
  const result = schema.safeParse(input)
  return result.success ? [] : fieldProblems(result.error.issues, input)
}

test.each<[string, object, object]>([
  ['a text too long', { name: '木'.repeat(11) }, { path: 'name', problem: 'tooLong', limit: 10 }],
  ['an empty text', { name: '  ' }, { path: 'name', problem: 'tooShort', limit: 1 }],
  ['half a character', { name: '母\ud83d亲' }, { path: 'name', problem: 'characters' }],
  ['half a character in a paragraph', { about: '母\udd5f亲' }, { path: 'about', problem: 'characters' }],
  ['another type', { name: 5 }, { path: 'name', problem: 'type' }],
  ['null where there must be something', { name: null }, { path: 'name', problem: 'type' }],
  ['another form', { phone: '12345' }, { path: 'phone', problem: 'format' }],
  ['what is no time', { at: 'soon' }, { path: 'at', problem: 'format' }],
  ['none of the choices', { size: 'huge' }, { path: 'size', problem: 'choice' }],
  ['half a seat', { seats: 1.5 }, { path: 'seats', problem: 'type' }],
  ['no seat', { seats: 0 }, { path: 'seats', problem: 'tooSmall', limit: 1 }],
  ['too many seats', { seats: 1e9 }, { path: 'seats', problem: 'tooLarge', limit: 5 }],
  ['an empty list', { party: [] }, { path: 'party', problem: 'tooFew', limit: 1 }],
  ['a list too long', { party: Array(3).fill({ name: '母亲' }) }, { path: 'party', problem: 'tooMany', limit: 2 }],
  ['an unknown field', { nonsense: 1 }, { path: 'nonsense', problem: 'unknown' }],
  ['an unknown field further in', { place: { room: '101', floor: 1 } }, { path: 'place.floor', problem: 'unknown' }],
  ['a missing field further in', { place: {} }, { path: 'place.room', problem: 'missing' }],
  ['something of another type further in', { place: { room: {} } }, { path: 'place.room', problem: 'type' }],
])('%s is named', (_what, input, problem) => {
  expect(problemsOf(input)).toEqual([problem])
})

test('a choice that was not made is missing, one of many shapes as well', () => {
  const shapes = z.strictObject({ size: z.enum(['standard', 'large']), who: PartyMember })

  expect(problemsOf({}, shapes)).toEqual([
    { path: 'size', problem: 'missing' },
    { path: 'who', problem: 'missing' },
  ])
})

test('everything that is wrong is told at once, field by field', () => {
  const problems = problemsOf({ name: '', phone: 'x', seats: 'many', nonsense: 1, more: 2 })

  expect(problems).toEqual(
    expect.arrayContaining([
      { path: 'name', problem: 'tooShort', limit: 1 },
      { path: 'phone', problem: 'format' },
      { path: 'seats', problem: 'type' },
      { path: 'nonsense', problem: 'unknown' },
      { path: 'more', problem: 'unknown' },
    ]),
  )
  expect(problems).toHaveLength(5)
})

test('of what can be either the alternative speaks that was meant', () => {
  const ofMember = (member: unknown) => problemsOf({ party: [{ name: '母亲' }, member] })

  expect(ofMember({ name: '' })).toEqual([{ path: 'party.1.name', problem: 'tooShort', limit: 1 }])
  expect(ofMember({ name: 5 })).toEqual([{ path: 'party.1.name', problem: 'type' }])
  expect(ofMember({ personId: 'per_1' })).toEqual([{ path: 'party.1.personId', problem: 'format' }])
  expect(ofMember({ name: '母亲', age: 60 })).toEqual([{ path: 'party.1.age', problem: 'unknown' }])
  expect(ofMember('母亲')).toEqual([{ path: 'party.1', problem: 'type' }])
  expect(ofMember({})).toHaveLength(1)
})

test('a field called __proto__ is unknown like any other', () => {
  const input = JSON.parse('{"__proto__": {"name": "x"}, "place": {"room": "1", "__proto__": 1}}')

  const problems = problemsOf(input)

  expect(problems.every(({ problem }) => problem === 'unknown')).toBe(true)
  expect(problemsOf(JSON.parse('{"constructor": 1, "toString": 2}'))).toHaveLength(2)
})

test('the name of an unknown field is told only as far as a name goes', () => {
  const [problem] = problemsOf({ ['x'.repeat(10_000)]: 1 })

  expect(problem?.path).toHaveLength(40)
})

test('whatever is sent, each problem fits the contract', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: false }), (input) => {
      for (const problem of problemsOf(input)) expect(FieldProblem.safeParse(problem).success).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(Form.shape), 'x', '__proto__'), fc.jsonValue()), (input) => {
      for (const problem of problemsOf(input)) expect(FieldProblem.safeParse(problem).success).toBe(true)
    }),
  )
})
