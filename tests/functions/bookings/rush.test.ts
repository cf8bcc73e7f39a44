import type { PartyMember } from '../../../contract/bookings'
import { book } from '../../../functions/bookings/book'
import { findSeated } from '../../../functions/bookings/store'
import type { Table } from '../../../functions/platform/table'
import type { Write } from '../../../functions/platform/write'
import { aSession, seatsOf } from '../../support/sessions'
import { newWorld, realTable, type Someone } from '../../support/world'

const capacity = 60
const definite = ['SESSION_FULL', 'ALREADY_BOOKED']

test.each<[number, string, (table: Table) => Table]>([
  [500, 'in memory', (table) => table],
  [150, 'on the real store', realTable],
])(
  '%i people at once for 60 seats, %s: nobody twice, every seat counted, a definite answer for everybody',
  async (crowd, _where, table) => {
    const outcome = await rush({ crowd, table })

    expect(outcome.answers).toHaveLength(crowd)
    expect(outcome.answers.filter((answer) => answer !== 'booked' && !definite.includes(answer))).toEqual([])
    expect(outcome.taken + outcome.left).toBe(capacity)
    expect(outcome.left).toBe(0)
    expect(new Set(outcome.bookers).size).toBe(outcome.bookers.length)
    expect(outcome.holders).toBe(outcome.bookers.length)
  },
  120_000,
)

test("a rush oversells when the counter's condition is taken away, so the test above can fail", async () => {
  const outcome = await rush({ crowd: 100, table: withoutCounterCondition })

  expect(outcome.taken).toBeGreaterThan(capacity)
}, 120_000)

/** Parties of 1 to 3, every tenth person tapping twice with another requestId. */
async function rush({ crowd, table }: { crowd: number; table?: (table: Table) => Table }) {
  const world = await newWorld({ table })
  const session = await aSession(world, { capacity })
  const people = await inGroups(
    Array.from({ length: crowd }, (_, at) => at),
    () => world.someone({ phone: '13900000009' }),
  )
  const attempts = people.flatMap((someone, at) =>
    at % 10 === 0 ? [attempt(someone, at, 'a'), attempt(someone, at, 'b')] : [attempt(someone, at, 'a')],
  )

  const results = await Promise.all(attempts.map((go) => go()))

  const booked = results.filter(({ answer }) => answer === 'booked')
  const answers = people.map(({ person }) => results.find(({ personId }) => personId === person.id)?.answer ?? 'nothing')
  return {
    answers,
    bookers: booked.map(({ personId }) => personId),
    taken: booked.reduce((sum, { seats }) => sum + seats, 0),
    left: (await seatsOf(world, session)).left,
    holders: (await findSeated(world.ctx, session.id, { limit: 1_000 })).bookingIds.length,
  }

  function attempt({ ctx, person }: Someone, at: number, requestId: string) {
    const party: PartyMember[] = [{ personId: person.id }, { name: '母亲' }, { name: '孩子' }].slice(0, 1 + (at % 3))
    return async () => {
      try {
        const { seats } = await book(ctx, { requestId, sessionId: session.id, party })
        return { personId: person.id, answer: 'booked', seats }
      } catch (error) {
        return { personId: person.id, answer: String((error as { code?: string }).code), seats: 0 }
      }
    }
  }
}

// Only the seats' own conditions go, with the look before them; the locks and the booking keep theirs.
function withoutCounterCondition(table: Table): Table {
  const blind = (write: Write): Write => (write.named === 'seats' ? { ...write, when: undefined } : write)
  return { ...table, transact: (writes, token) => table.transact(writes.map(blind), token) }
}

async function inGroups<T, R>(items: T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = []
  for (let at = 0; at < items.length; at += 50) made.push(...(await Promise.all(items.slice(at, at + 50).map(make))))
  return made
}
