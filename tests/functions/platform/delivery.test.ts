import * as z from 'zod/mini'
import { commit } from '../../../functions/platform/commit'
import { type Delivery, deliver, deliverEvent } from '../../../functions/platform/delivery'
import { declareEvents, Event, eventKey, newEvent } from '../../../functions/platform/events'
import { pagesOf } from '../../../functions/platform/pages'
import { waits } from '../../support/deliveries'
import { newWorld, type World } from '../../support/world'

const { published } = declareEvents('leaflet', { published: { audience: 'public', facts: z.object({ pages: z.number() }) } })

const readers = Array.from({ length: 7 }, (_, at) => `reader ${at + 1}`)
const readersAPage = 2

/** Tells the readers page by page, noting whom; `fault` is asked after each page, before its place is saved. */
function telling(name: string, { fault }: { fault?: () => void } = {}) {
  const told: string[] = []
  const read = async (after?: string) => {
    const from = Number(after ?? 0)
    const next = from + readersAPage
    return { page: readers.slice(from, next), last: next < readers.length ? String(next) : undefined }
  }
  const delivery = deliver(published, name, async (_ctx, _event, progress) => {
    for await (const { page, last } of pagesOf(read, progress.cursor)) {
      told.push(...page)
      fault?.()
      if (last === undefined) break
      await progress.save(last)
      if (progress.hurried()) return 'unfinished'
    }
    return 'delivered'
  })
  return { told, delivery }
}

async function aLeaflet(world: World): Promise<Event> {
  await commit(world.ctx, {
    writes: [],
    events: [newEvent(published, { subject: 'leaflet', partition: 'leaflet#1', facts: { pages: 4 } })],
  })
  return world.events.shift() as Event
}

const stored = async (world: World, event: Event) => Event.parse(await world.ctx.table.get(eventKey(event)))
const always = () => true
const never = () => false

async function untilDelivered(world: World, deliveries: Delivery[], event: Event): Promise<number> {
  for (let runs = 1; runs <= 30; runs++) {
    await deliverEvent(world.services, deliveries, { event, hurried: always }).catch(() => undefined)
    if (!(await waits(world, event))) return runs
  }
  throw new Error('the event is never delivered')
}

test('two deliveries that run out of time at each page each tell everybody, and once', async () => {
  const world = await newWorld()
  const event = await aLeaflet(world)
  const [post, board] = [telling('post'), telling('board')]

  await untilDelivered(world, [post.delivery, board.delivery], event)

  expect(post.told).toEqual(readers)
  expect(board.told).toEqual(readers)
})

test('two deliveries that are killed and repeated at each page each tell everybody', async () => {
  const world = await newWorld()
  const event = await aLeaflet(world)
  let pages = 0
  const killedEveryOther = () => {
    if (pages++ % 2 === 0) throw new Error('killed')
  }
  const [post, board] = [telling('post', { fault: killedEveryOther }), telling('board', { fault: killedEveryOther })]

  await untilDelivered(world, [post.delivery, board.delivery], event)

  expect([...new Set(post.told)]).toEqual(readers)
  expect([...new Set(board.told)]).toEqual(readers)
})

test('one that fails holds up no other, and when the event comes again only that one is run', async () => {
  const world = await newWorld()
  const event = await aLeaflet(world)
  let broken = true
  const fault = () => {
    if (broken) throw new Error('the printer is broken')
  }
  const [post, board] = [telling('post', { fault }), telling('board')]
  const run = () => deliverEvent(world.services, [post.delivery, board.delivery], { event, hurried: never })

  await expect(run()).rejects.toThrow('the printer is broken')
  expect(board.told).toEqual(readers)
  expect(await waits(world, event)).toBe(true)
  broken = false
  await run()

  expect(board.told).toEqual(readers)
  expect([...new Set(post.told)]).toEqual(readers)
  expect(await waits(world, event)).toBe(false)
})

test('when time is short the first goes a page further and the others wait', async () => {
  const world = await newWorld()
  const event = await aLeaflet(world)
  const [post, board] = [telling('post'), telling('board')]

  await deliverEvent(world.services, [post.delivery, board.delivery], { event, hurried: always })

  expect([post.told, board.told]).toEqual([readers.slice(0, readersAPage), []])
  expect((await stored(world, event)).places).toEqual({ post: { cursor: '2' } })
})

test('an event that has been delivered keeps no places, even if another run of it is still under way', async () => {
  const world = await newWorld()
  const event = await aLeaflet(world)
  const quick = telling('post')
  let overtaken = false
  const slow = telling('post', {
    fault: () => {
      overtaken = true
    },
  })
  const overtaking: Delivery = {
    ...slow.delivery,
    run: async (ctx, of, progress) => {
      const save = async (cursor: string) => {
        if (overtaken) await deliverEvent(world.services, [quick.delivery], { event, hurried: never })
        overtaken = false
        await progress.save(cursor)
      }
      return slow.delivery.run(ctx, of, { ...progress, save })
    },
  }

  await deliverEvent(world.services, [overtaking], { event, hurried: always })

  expect(quick.told).toEqual(readers)
  expect((await stored(world, event)).places).toBeUndefined()
  expect(await waits(world, event)).toBe(false)
})

test('an event that nobody does anything about is delivered by being taken out', async () => {
  const world = await newWorld()
  const event = await aLeaflet(world)

  await deliverEvent(world.services, [], { event, hurried: never })

  expect(await waits(world, event)).toBe(false)
})

test('facts that are not as declared are given to no delivery', async () => {
  const world = await newWorld()
  const event = await aLeaflet(world)
  const post = telling('post')
  const broken = { ...event, facts: { pages: 'four' } }

  await expect(deliverEvent(world.services, [post.delivery], { event: broken, hurried: never })).rejects.toThrow('pages')

  expect(post.told).toEqual([])
  expect(await waits(world, event)).toBe(true)
})
