import type { Services } from '../../../functions/platform/context'
import { type Sweep, sweep, sweepAll } from '../../../functions/platform/sweep'
import type { Query } from '../../../functions/platform/table'
import { clockAt, monday, oneMinute } from '../../support/world'

const never = () => false

/** Services over partitions of numbered items, three a page; what is asked of a partition that is not there fails. */
function over(partitions: Record<string, number>) {
  const clock = clockAt(monday)
  const query = async ({ partition, after }: Query) => {
    const length = partitions[partition]
    if (length === undefined) throw new Error('the store is away')
    const from = Number(after?.at ?? 0)
    const end = Math.min(from + 3, length)
    const items = Array.from({ length: end - from }, (_, at) => ({ id: `${partition}${from + at}` }))
    return { items, last: end < length ? { at: end } : undefined }
  }
  return { clock, services: { clock, wholeTable: { query } } as unknown as Services }
}

function aSweep(name: string, partitions: string[], each: (id: string) => Promise<void> = async () => undefined) {
  const met: string[] = []
  const made: Sweep = {
    name,
    index: 'due',
    partitions,
    each: async (_services, { id }) => {
      met.push(String(id))
      await each(String(id))
      return 'done'
    },
  }
  return { met, sweep: made }
}

test('everything that waits is met, page by page and partition by partition', async () => {
  const { services } = over({ a: 4, b: 2 })
  const { met, sweep: one } = aSweep('one', ['a', 'b'])

  expect(await sweep(services, one, never)).toEqual({ done: 6, failed: 0 })
  expect(met.sort()).toEqual(['a0', 'a1', 'a2', 'a3', 'b0', 'b1'])
})

test('one that fails does not hold up those behind it', async () => {
  const { services } = over({ a: 8 })
  const failing = aSweep('failing', ['a'], async (id) => {
    if (id !== 'a7') throw new Error('broken')
  })

  expect(await sweep(services, failing.sweep, never)).toEqual({ done: 1, failed: 7 })
})

test('each minute begins at another partition', async () => {
  const { services, clock } = over({ a: 1, b: 1, c: 1 })
  const firsts: (string | undefined)[] = []
  for (let minute = 0; minute < 3; minute++) {
    const { met, sweep: one } = aSweep('one', ['a', 'b', 'c'])
    await sweep(services, one, never)
    firsts.push(met[0])
    clock.pass(oneMinute)
  }

  expect(firsts.sort()).toEqual(['a0', 'b0', 'c0'])
})

test('a sweep that hangs, or whose store is away, takes nothing from the others', async () => {
  const { services } = over({ a: 2, b: 2 })
  let release = () => undefined as unknown
  const hanging = aSweep('hanging', ['a'], () => new Promise((done) => (release = () => done())))
  const other = aSweep('other', ['b'])
  const lost = aSweep('lost', ['gone'])
  let late = false

  const running = sweepAll(services, [hanging.sweep, lost.sweep, other.sweep], () => late)
  while (other.met.length < 2) await Promise.resolve()
  expect(hanging.met).toEqual(['a0'])
  late = true
  release()

  expect(await running).toEqual({ hanging: { done: 1, failed: 0 }, lost: { done: 0, failed: 1 }, other: { done: 2, failed: 0 } })
})

test('when time runs short the rest waits for the next minute', async () => {
  const { services } = over({ a: 5 })
  const { met, sweep: one } = aSweep('one', ['a'])

  expect(await sweep(services, one, () => met.length >= 2)).toEqual({ done: 2, failed: 0 })
})
