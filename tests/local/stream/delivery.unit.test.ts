import type { DynamoDBRecord } from 'aws-lambda'
import * as fc from 'fast-check'
import { type DeliveryOptions, deliver } from '../../../local/stream/delivery'
import { interleave, seeded } from '../../../local/stream/shuffle'
import { firstSeen, namesOf, record } from './records'

const records = ['a', 'b', 'c', 'd'].flatMap((item) => [1, 2, 3, 4, 5].map((change) => record(item, change)))
const inOrder = { a: [1, 2, 3, 4, 5], b: [1, 2, 3, 4, 5], c: [1, 2, 3, 4, 5], d: [1, 2, 3, 4, 5] }

type Answer = (batch: DynamoDBRecord[]) => unknown

async function run(answer: Answer, options: Partial<DeliveryOptions> = {}) {
  const batches: string[][] = []
  const pauses: number[] = []
  const aside = await deliver(records, {
    call: async (event) => {
      const batch = (event as { Records: DynamoDBRecord[] }).Records
      batches.push(namesOf(batch))
      return answer(batch)
    },
    batchSize: 6,
    retries: 5,
    random: seeded(1),
    pause: async (milliseconds) => void pauses.push(milliseconds),
    ...options,
  })
  return { aside: namesOf(aside), batches, names: batches.flat(), pauses }
}

const failAt = (batch: DynamoDBRecord[], fails: (name: string) => boolean) => ({
  batchItemFailures: batch
    .filter(({ eventID }) => fails(eventID ?? ''))
    .map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber })),
})

test('each item comes in order, whatever the seed', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(firstSeen(namesOf(interleave(records, seeded(seed))))).toEqual(inOrder)
    }),
  )
})

test('items are mixed among each other, and mixed the same way again for the same seed', () => {
  const mixed = namesOf(interleave(records, seeded(7)))

  expect(mixed).not.toEqual(namesOf(records))
  expect(namesOf(interleave(records, seeded(7)))).toEqual(mixed)
  expect(namesOf(interleave(records, seeded(8)))).not.toEqual(mixed)
})

test('every record is delivered, some twice, in batches no larger than the mapping says', async () => {
  const { names, batches, aside } = await run(() => undefined)

  expect(firstSeen(names)).toEqual(inOrder)
  expect(names.length).toBeGreaterThan(records.length)
  expect(Math.max(...batches.map((batch) => batch.length))).toBe(6)
  expect(aside).toEqual([])
})

test('a batch is delivered again from its first failed record on', async () => {
  let failed = false
  const { batches, aside } = await run((batch) => {
    if (failed) return { batchItemFailures: [] }
    failed = true
    return failAt(batch, (name) => [batch[2]?.eventID, batch[4]?.eventID].includes(name))
  })

  const [first = [], second = [], third = []] = batches
  expect([...second, ...third]).toEqual(first.slice(2))
  expect(aside).toEqual([])
})

test('a function that throws gets the batch in halves, after longer and longer pauses', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  let left = 2
  const { batches, pauses } = await run(() => {
    if (left-- > 0) throw new Error('no')
  })

  expect(batches.slice(0, 3).map((batch) => batch.length)).toEqual([6, 3, 2])
  expect(pauses).toEqual([100, 200])
})

test('a record that goes on failing is set aside with the later ones of its item, and no other', async () => {
  const { aside, names, pauses } = await run((batch) => failAt(batch, (name) => name === 'b-2'))

  expect(aside).toEqual(['b-2', 'b-3', 'b-4', 'b-5'])
  expect(firstSeen(names.filter((name) => !name.startsWith('b')))).toEqual({ a: inOrder.a, c: inOrder.c, d: inOrder.d })
  expect(pauses.length).toBeGreaterThanOrEqual(5)
})

test('whatever fails and how often, nothing is dropped and no item changes its order', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer(), async (seed, faults) => {
      const fault = seeded(faults)
      const done: string[] = []
      const { aside } = await run(
        (batch) => {
          if (fault() < 0.1) throw new Error('no')
          const at = fault() < 0.5 ? batch.length : Math.floor(fault() * batch.length)
          done.push(...namesOf(batch.slice(0, at)))
          return failAt(batch, (name) => namesOf(batch.slice(at)).includes(name))
        },
        { random: seeded(seed), retries: 3 },
      )

      expect([...new Set([...done, ...aside])].sort()).toEqual(namesOf(records).sort())
      expect(firstSeen([...done, ...aside])).toEqual(inOrder)
    }),
  )
})
