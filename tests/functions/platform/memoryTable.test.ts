import fc from 'fast-check'
import type { Query, Table } from '../../../functions/platform/table'
import type { Condition, Test, Write } from '../../../functions/platform/write'
import { createMemoryTable } from '../../support/memoryTable'
import { realTable } from '../../support/world'

// The tests of verbs stand on the table in memory; these hold it to what DynamoDB Local does with the same writes and questions.

const anyName = fc.constantFrom('a', 'b', 'at', 'listPk', 'listSk', 'held.x', 'held.y')
const anyKeyName = fc.constantFrom('at', 'listPk', 'listSk')
const anyValue = fc.oneof(
  fc.constantFrom<unknown>('a', 'b', '石榴', '', 0, 1, 2.5, -7, true, null, [1, 'x'], {}, { x: 1 }, { x: { y: [] } }),
  fc.constant(undefined),
)
const keyed = fc.constantFrom('p', 'q')
const anyItem = fc.record(
  { a: anyValue, b: anyValue, held: fc.constantFrom({}, { x: 1 }, { x: 'x', y: {} }), at: keyed, listPk: keyed, listSk: keyed },
  { requiredKeys: [] },
)
const anyTest: fc.Arbitrary<Test> = fc.oneof(
  fc.tuple(
    anyName,
    fc.constantFrom('=' as const, '<>' as const, '<' as const, '<=' as const, '>' as const, '>=' as const),
    fc.constantFrom<unknown>('a', 'b', 1, 2.5, true, null),
  ),
  fc.tuple(anyName, fc.constantFrom('exists' as const, 'absent' as const)),
  fc.tuple(anyName, fc.constant('absentOrBelow' as const), fc.constantFrom(0, 1, 3)),
)
const anyCondition: fc.Arbitrary<Condition | undefined> = fc.oneof(
  fc.constantFrom<Condition | undefined>('exists', 'absent', undefined, undefined),
  fc.array(anyTest, { minLength: 1, maxLength: 2 }),
)
const anyChange = fc.record({
  set: fc
    .tuple(
      fc.dictionary(fc.constantFrom('a', 'b', 'held.x', 'held.y'), anyValue, { maxKeys: 2 }),
      fc.dictionary(anyKeyName, keyed, { maxKeys: 2 }),
    )
    .map(([values, keys]) => ({ ...values, ...keys })),
  add: fc.dictionary(fc.constantFrom('a', 'n', 'held.n'), fc.constantFrom(1, -2, 0.5), { maxKeys: 1 }),
  remove: fc.uniqueArray(fc.constantFrom('b', 'listPk', 'held.x', 'none'), { maxLength: 2 }),
})
const anySort = fc.constantFrom('a', 'a1', 'b', '石')

const anyWrite = fc
  .tuple(
    anySort,
    anyCondition,
    fc.oneof(
      anyItem.map((put) => ({ put })),
      anyChange.map((change) => ({ change })),
      fc.constant({ remove: true as const }),
      fc.constant({ check: true as const }),
    ),
  )
  .map(([sort, when, what]) => ({ sort, when, what }))

type Step = typeof anyWrite extends fc.Arbitrary<infer T> ? T : never

const numRuns = process.env.FULL ? 500 : 60
let places = 0

const tables = (): [Table, Table] => [createMemoryTable(), realTable()]

function inTurn(partition: string, steps: Step[]): Write[] {
  return steps.map(({ sort, when, what }, at) => ({ key: { partition, sort }, when, named: `${at}`, ...what }) as Write)
}

async function outcome<T>(doing: Promise<T>): Promise<T | 'invalid'> {
  return doing.catch((error: Error) => {
    if (!/Validation/.test(`${error.name} ${error.message}`)) throw error
    return 'invalid' as const
  })
}

test('whatever is written in whatever order, both tables answer and hold the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uniqueArray(anyWrite, { minLength: 1, maxLength: 3, selector: ({ sort }) => sort }), { minLength: 1, maxLength: 8 }),
      async (transactions) => {
        const partition = `alike${process.pid}#${++places}`
        const both = tables()
        for (const [at, steps] of transactions.entries()) {
          const [mine, theirs] = await Promise.all(
            both.map((table) => outcome(table.transact(inTurn(partition, steps), `${partition}-${at}-${'x'.repeat(8)}`))),
          )
          expect(mine).toEqual(theirs)
        }
        const [mine, theirs] = await Promise.all(both.map((table) => table.query({ partition, limit: 20 })))
        expect(mine).toEqual(theirs)
      },
    ),
    { numRuns },
  )
})

const bound = fc.constantFrom('a', 'a2', 'b', 'b1', 'c', '石')
const anyQuestion = fc.record({
  index: fc.constantFrom('table' as const, 'byTime' as const, 'lists' as const, 'due' as const, 'undelivered' as const),
  bounds: fc.oneof(
    fc.record({ prefix: bound }),
    fc.record({ from: bound, to: bound }, { requiredKeys: [] }).filter(({ from = '', to = '~石' }) => from <= to),
  ),
  descending: fc.boolean(),
  limit: fc.integer({ min: 1, max: 4 }),
})

test('whatever is asked of a partition or an index, in pages of whatever size, both tables answer the same', async () => {
  const partition = `asked${process.pid}`
  const both = tables()
  const sorts = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1', '石榴']
  // Every other item stands in an index, in the order opposite to its key.
  const items = sorts.map((sk, at) => ({ sk, at: sorts.at(-1 - at), ...(at % 2 && listed(partition, sorts.at(-1 - at) ?? '')) }))
  for (const table of both)
    await table.transact(
      items.map(({ sk, ...put }) => ({ key: { partition, sort: sk }, put })),
      partition.padEnd(36, 'x'),
    )

  await fc.assert(
    fc.asyncProperty(anyQuestion, async ({ bounds, ...question }) => {
      const [mine, theirs] = await Promise.all(both.map((table) => pagesOf(table, { partition, ...question, ...bounds })))
      expect(mine).toEqual(theirs)
    }),
    { numRuns },
  )
})

const listed = (pk: string, sk: string) => ({ listPk: pk, listSk: sk, duePk: pk, dueAt: sk, undeliveredPk: pk, undeliveredSk: sk })

async function pagesOf(table: Table, question: Query) {
  const pages = [await table.query(question)]
  for (let last = pages[0]?.last; last; last = pages.at(-1)?.last) pages.push(await table.query({ ...question, after: last }))
  // A full page may be the last one without saying so: both stores do as they like.
  return pages.filter(({ items }) => items.length > 0).map(({ items }) => items)
}

test('both tables read many items, and some attributes of them, and count, in the same way', async () => {
  const partition = `read${process.pid}`
  const keys = ['c', 'none', 'a', 'c'].map((sort) => ({ partition, sort }))
  const answers = tables().map(async (table) => {
    await table.transact(
      ['a', 'b', 'c'].map((sort) => ({ key: { partition, sort }, put: { one: 1, two: { x: [2] }, three: undefined } })),
      partition.padEnd(36, 'x'),
    )
    return [
      await table.batchGet(keys),
      await table.batchGet(keys, ['two', 'four']),
      await table.count({ partition, sort: 'count' }, 'times'),
      await table.count({ partition, sort: 'count' }, 'times'),
      await table.get({ partition, sort: 'count' }),
      await table.get({ partition, sort: 'none' }),
    ]
  })

  const [mine, theirs] = await Promise.all(answers)
  expect(mine).toEqual(theirs)
})
