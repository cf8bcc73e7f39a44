import { ActivityId, EventId, FamilyId, PersonId, SessionId } from '../../../contract/ids'
import { createIds, type IdPrefix, randomFraction } from '../../../functions/platform/ids'
import { clockAt, monday } from '../../support/world'

test.each([
  ['per', PersonId],
  ['fam', FamilyId],
  ['act', ActivityId],
  ['ses', SessionId],
  ['evt', EventId],
] as const)('ids of %s are those of the contract', (prefix, schema) => {
  const ids = createIds(clockAt(monday))

  expect(schema.safeParse(ids.make(prefix)).success).toBe(true)
})

test('ids sort by the time they were made, even within one millisecond', () => {
  const clock = clockAt(monday)
  const ids = createIds(clock)
  const made: string[] = []
  for (let at = 0; at < 3_000; at++) {
    if (at % 100 === 0) clock.pass(1)
    made.push(ids.make('evt'))
  }

  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

test('two instances in the same millisecond make different ids', () => {
  const prefix: IdPrefix = 'ses'
  const made = Array.from({ length: 200 }, () => createIds(clockAt(monday)).make(prefix))

  expect(new Set(made).size).toBe(200)
})

test('secrets are long, different and fit where a token is asked for', () => {
  const { secret } = createIds(clockAt(monday))
  const made = Array.from({ length: 200 }, secret)

  expect(new Set(made).size).toBe(200)
  // DynamoDB takes at most 36 characters for a transaction's token.
  for (const each of made) expect(each).toMatch(/^[\w-]{32}$/)
})

test('fractions lie from 0 up to 1', () => {
  const made = Array.from({ length: 1_000 }, randomFraction)

  expect(Math.min(...made)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...made)).toBeLessThan(1)
  expect(new Set(made).size).toBeGreaterThan(990)
})
