import { getDeskDay } from '../../../functions/appointments/day'
import { moveAppointment } from '../../../functions/appointments/move'
import { findOf } from '../../../functions/appointments/store'
import type { Table } from '../../../functions/platform/table'
import { anAppointment, setDesk } from '../../support/desks'
import { createFaults } from '../../support/faults'
import { newWorld, realTable, type World } from '../../support/world'

const deskId = 'station'
const day = '2026-11-24'
const morning = ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15'].map((time) => `${day}T${time}:00+08:00`)

test.each<[number, string, (table: Table) => Table]>([
  [120, 'in memory', (table) => table],
  [40, 'on the real store', realTable],
])(
  '%i people at once for six quarters at two counters, %s: twelve have one, the others hear that it is taken',
  async (crowd, _where, table) => {
    const world = await newWorld({ table })
    await setDesk(world, { counters: 2 })
    const people = await Promise.all(Array.from({ length: crowd }, () => world.someone()))

    const answers = await Promise.all(
      people.flatMap(({ ctx }, at) => {
        const asked = { requestId: `r${at}`, startsAt: morning[at % morning.length] }
        // Every fifth phone sends its request twice.
        return (at % 5 === 0 ? [1, 2] : [1]).map(() =>
          anAppointment(ctx, asked).then(
            (appointment) => appointment.id,
            (error) => String(error.code),
          ),
        )
      }),
    )

    const ids = new Set(answers.filter((answer) => answer.startsWith('apt_')))
    expect(ids.size).toBe(12)
    expect(new Set(answers.filter((answer) => !answer.startsWith('apt_')))).toEqual(new Set(['TIME_TAKEN']))
    expect(await whoComes(world)).toEqual([...ids].sort())
  },
  120_000,
)

test('a counter is oversold when the condition of its cells is taken away, so the test above can fail', async () => {
  const blind = (table: Table): Table => ({
    ...table,
    transact: (writes, token) =>
      table.transact(
        writes.map((write) => (write.named === 'day' ? { ...write, when: undefined } : write)),
        token,
      ),
  })
  const world = await newWorld({ table: blind })
  const people = await Promise.all(Array.from({ length: 8 }, () => world.someone()))

  const outcomes = await Promise.allSettled(people.map(({ ctx }) => anAppointment(ctx, { startsAt: morning[0] })))

  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(1)
})

test('people who change their times at once lose none and share none', async () => {
  const world = await newWorld()
  const people = await Promise.all(morning.map(() => world.someone()))
  const made = await Promise.all(people.map(({ ctx }, at) => anAppointment(ctx, { startsAt: morning[at] })))
  const wanted = (at: number) => `${day}T1${1 + (at % 2)}:00:00+08:00`

  await Promise.allSettled(
    people.map(({ ctx }, at) => moveAppointment(ctx, { requestId: 'm', appointmentId: made[at]?.id ?? '', startsAt: wanted(at) })),
  )

  expect(await whoComes(world)).toEqual(made.map(({ id }) => id).sort())
  const { items } = await getDeskDay((await world.someone({ roles: ['stationWorker'] })).ctx, { deskId, day })
  expect(new Set(items.map(({ startsAt }) => startsAt)).size).toBe(items.length)
})

test.each(['lostAnswer', 'garbledAnswer', 'conflict', 'throttle', 'unreachable'] as const)(
  'an appointment made through a %s is made once',
  async (fault) => {
    const faults = createFaults()
    const world = await newWorld({ table: faults.table })
    const { ctx, person } = await world.someone()

    // The first transaction counts against the rate limit, the second is the booking.
    faults.meet(fault, fault)
    const { id } = await anAppointment(ctx, { requestId: 'r' })
    const again = await anAppointment(ctx, { requestId: 'r' })

    expect(faults.left()).toBe(0)
    expect(again.id).toBe(id)
    expect((await findOf(ctx, person.id, { when: 'coming', limit: 10 })).appointments).toHaveLength(1)
    expect(await whoComes(world)).toEqual([id])
  },
)

async function whoComes(world: World): Promise<string[]> {
  const worker = await world.someone({ roles: ['stationWorker'] })
  const { items } = await getDeskDay(worker.ctx, { deskId, day })
  return items.map(({ id }) => id).sort()
}
