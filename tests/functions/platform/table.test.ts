import { StillBusy } from '../../../functions/platform/retry'
import { createClient, createTable } from '../../../functions/platform/table'
import type { Write } from '../../../functions/platform/write'
import { createFaults, type Fault } from '../../support/faults'
import { newWorld, realTable } from '../../support/world'

const at = (sort: string) => ({ partition: 'things', sort })
const put = (sort: string, put: object = {}): Write => ({ key: at(sort), put: { ...put } })
let tokens = 0
const token = () => `token-${process.pid}-${Date.now()}-${++tokens}`

async function withThings(...sorts: string[]) {
  const { ctx } = await newWorld({ table: realTable })
  for (const sort of sorts) await ctx.table.transact([put(sort, { at: sort })], token())
  const found = async (query: object) => (await ctx.table.query({ partition: 'things', limit: 20, ...query })).items.map(({ sk }) => sk)
  return { ctx, found }
}

describe('reading', () => {
  test('several items come in the order asked for, once for each time asked, without those that are not there', async () => {
    const { ctx } = await withThings('a', 'b', 'c')

    const items = await ctx.table.batchGet(['c', 'missing', 'a', 'c'].map(at))

    expect(items.map(({ sk }) => sk)).toEqual(['c', 'a', 'c'])
    expect(await ctx.table.batchGet([])).toEqual([])
  })

  test('a hundred items come at once', async () => {
    const { ctx } = await withThings()
    const sorts = Array.from({ length: 100 }, (_, index) => `${index}`)
    await ctx.table.transact(
      sorts.map((sort) => put(sort)),
      token(),
    )

    expect((await ctx.table.batchGet(sorts.map(at))).map(({ sk }) => sk)).toEqual(sorts)
  })

  test('what the store leaves for later is asked for again', async () => {
    const { TABLE = '', DYNAMODB_ENDPOINT } = process.env
    const client = createClient({ DYNAMODB_ENDPOINT })
    client.middlewareStack.add(twoAtATime as never, { step: 'serialize', priority: 'high' })
    const { ctx } = await newWorld({ table: () => createTable(client, TABLE) })
    const sorts = ['a', 'b', 'c', 'd', 'e']
    await ctx.table.transact(
      sorts.map((sort) => put(sort)),
      token(),
    )

    expect((await ctx.table.batchGet(sorts.map(at))).map(({ sk }) => sk)).toEqual(sorts)
  })

  test('a question is bounded by prefix or by bounds that are included, in either direction', async () => {
    const { found } = await withThings('a1', 'a2', 'b1', 'b2', 'c1')

    expect(await found({ prefix: 'b' })).toEqual(['b1', 'b2'])
    expect(await found({ from: 'a2', to: 'b2' })).toEqual(['a2', 'b1', 'b2'])
    expect(await found({ from: 'b2' })).toEqual(['b2', 'c1'])
    expect(await found({ to: 'a2', descending: true })).toEqual(['a2', 'a1'])
    expect(await found({ index: 'byTime', from: 'b1', limit: 2 })).toEqual(['b1', 'b2'])
    expect(await found({})).toHaveLength(5)
  })

  test('a page says where the next one begins, and the last one that it is the last', async () => {
    const { ctx } = await withThings('a', 'b', 'c')

    const first = await ctx.table.query({ partition: 'things', limit: 2 })
    const second = await ctx.table.query({ partition: 'things', limit: 2, after: first.last })

    expect([first, second].map(({ items }) => items.map(({ sk }) => sk))).toEqual([['a', 'b'], ['c']])
    expect(second.last).toBeUndefined()
  })

  test('nothing of one community is seen by another, under the same keys', async () => {
    const [{ ctx: here }, { ctx: there }] = [await withThings('a'), await withThings()]

    expect(await there.table.get(at('a'))).toBeUndefined()
    expect(await there.table.batchGet([at('a')])).toEqual([])
    expect((await there.table.query({ partition: 'things', limit: 5 })).items).toEqual([])
    expect(await here.table.get(at('a'))).toMatchObject({ sk: 'a' })
  })
})

describe('a transaction', () => {
  test('whose condition fails writes nothing, and names what failed with the item as it stood', async () => {
    const { ctx } = await withThings('a', 'b')

    const failures = await ctx.table.transact(
      [
        { ...put('new'), when: 'absent', named: 'new' },
        { ...put('a'), when: 'absent', named: 'first' },
        { key: at('b'), change: { set: { x: 1 } }, when: [['at', '=', 'z']], named: 'second' },
        { key: at('none'), check: true, named: 'third' },
      ],
      token(),
    )

    expect(failures).toEqual([
      { name: 'first', item: expect.objectContaining({ sk: 'a', at: 'a' }) },
      { name: 'second', item: expect.objectContaining({ sk: 'b', at: 'b' }) },
      { name: 'third', item: undefined },
    ])
    expect(await ctx.table.get(at('new'))).toBeUndefined()
  })

  test('that is not one is a mistake, not a failed condition', async () => {
    const { ctx } = await withThings()

    await expect(ctx.table.transact([{ key: at('a'), change: { add: { at: 'x' as never } } }], token())).rejects.toThrow()
  })

  test('is not sent when the last look throws', async () => {
    const { ctx } = await withThings()

    await expect(
      ctx.table.transact([put('a')], token(), () => {
        throw new Error('full')
      }),
    ).rejects.toThrow('full')

    expect(await ctx.table.get(at('a'))).toBeUndefined()
  })
})

describe('on the way to the store', () => {
  const count: Write = { key: at('count'), change: { add: { times: 1 } } }

  async function start() {
    const faults = createFaults()
    const { ctx } = await newWorld({ table: faults.table })
    return { ctx, faults, counted: async () => (await ctx.table.get(at('count')))?.times }
  }

  test.each<[string, Fault[]]>([
    ['a conflict', ['conflict']],
    ['throttles', ['throttle', 'throttledWrite']],
    ['a store that is away for a moment', ['unreachable', 'unreachable']],
    ['all of it, six times', ['conflict', 'throttle', 'unreachable', 'conflict', 'throttledWrite', 'conflict']],
  ])('%s passes, and the write is done once', async (_what, met) => {
    const { ctx, faults, counted } = await start()
    faults.meet(...met)

    expect(await ctx.table.transact([count], token())).toEqual([])

    expect(await counted()).toBe(1)
    expect(faults.left()).toBe(0)
  })

  test('an answer lost or garbled after the write is asked for again, and the write done once', async () => {
    const { ctx, faults, counted } = await start()
    faults.meet('lostAnswer', 'conflict', 'garbledAnswer')

    expect(await ctx.table.transact([{ ...count, when: [['times', 'absentOrBelow', 1]], named: 'once' }], token())).toEqual([])

    expect(await counted()).toBe(1)
  })

  test('what does not pass in time leaves nothing behind', async () => {
    const { ctx, faults, counted } = await start()
    faults.meet(...Array<Fault>(7).fill('conflict'))

    await expect(ctx.table.transact([count], token())).rejects.toBeInstanceOf(StillBusy)

    expect(await counted()).toBeUndefined()
    expect(faults.left()).toBe(0)
  })
})

/** A store that answers two keys of a batch at a time and gives the others back. */
const twoAtATime = (next: (args: never) => Promise<{ output: object }>) => async (args: { input: { RequestItems?: Batch } }) => {
  const batch = args.input.RequestItems
  const [name, asked] = Object.entries(batch ?? {})[0] ?? []
  if (!name || !asked) return next(args as never)
  const rest = { ...asked, Keys: asked.Keys.slice(2) }
  const result = await next({ ...args, input: { RequestItems: { [name]: { ...asked, Keys: asked.Keys.slice(0, 2) } } } } as never)
  return { ...result, output: { ...result.output, UnprocessedKeys: rest.Keys.length > 0 ? { [name]: rest } : {} } }
}
type Batch = Record<string, { Keys: object[] }>
