import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Context, DynamoDBRecord } from 'aws-lambda'
import { handler } from '../../functions/deliver'
import { listNotices } from '../../functions/notices/list'
import { type Event, eventKey } from '../../functions/platform/events'
import { aBooking } from '../support/bookings'
import { waits } from '../support/deliveries'
import { secretsFile } from '../support/secrets'
import { aSession } from '../support/sessions'
import { newWorld, realTable, type World } from '../support/world'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shiliu-'))
  const file = join(folder, 'secrets.json')
  writeFileSync(file, secretsFile())
  Object.assign(process.env, { SECRETS: `file:${file}`, WECHAT_URL: 'none', WEB_LOGIN_ADDRESS: 'none' })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function booked(world: World) {
  const someone = await world.someone()
  await aBooking(someone, await aSession(world))
  const event = world.events.pop() as Event
  const inbox = async () => (await listNotices(someone.ctx, {})).items.map(({ id }) => id)
  return { event, inbox, record: await recordOf(world, event) }
}

let sequence = 0

/** A record as the table's stream sends it. */
async function recordOf(world: World, event: Event, change: object = {}): Promise<DynamoDBRecord> {
  const item = { ...(await world.ctx.table.get(eventKey(event))), ...change }
  const NewImage = marshall(item, { removeUndefinedValues: true }) as never
  const Keys = marshall({ pk: 'x', sk: eventKey(event).sort }) as never
  return { eventName: 'INSERT', dynamodb: { Keys, NewImage, SequenceNumber: `${++sequence}` } }
}

test('every event of a batch is delivered, and nothing has failed', async () => {
  const world = await newWorld({ table: realTable })
  const [first, second] = [await booked(world), await booked(world)]

  expect(await handler({ Records: [first.record, second.record, first.record] })).toEqual({ batchItemFailures: [] })

  expect([await first.inbox(), await second.inbox()]).toEqual([[first.event.id], [second.event.id]])
  expect([await waits(world, first.event), await waits(world, second.event)]).toEqual([false, false])
})

test('from the first that fails on the batch is to come again, and what was before it is delivered', async () => {
  const world = await newWorld({ table: realTable })
  const [first, second, third] = [await booked(world), await booked(world), await booked(world)]
  const broken = await recordOf(world, second.event, { facts: 'nothing' })

  const answer = await handler({ Records: [first.record, broken, third.record] })

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: broken.dynamodb?.SequenceNumber }] })
  expect([await first.inbox(), await third.inbox()]).toEqual([[first.event.id], []])
  expect(await handler({ Records: [second.record, third.record] })).toEqual({ batchItemFailures: [] })
  expect([await second.inbox(), await third.inbox()]).toEqual([[second.event.id], [third.event.id]])
})

test('what is no event, or is gone, is passed over', async () => {
  const world = await newWorld({ table: realTable })
  const { record } = await booked(world)
  const other = marshall({ pk: 'x', sk: 'person' }) as never
  const records: DynamoDBRecord[] = [
    { eventName: 'REMOVE', dynamodb: { Keys: record.dynamodb?.Keys, SequenceNumber: 'a' } },
    { eventName: 'INSERT', dynamodb: { Keys: other, NewImage: other, SequenceNumber: 'b' } },
    { eventName: 'INSERT' },
  ]

  expect(await handler({ Records: records })).toEqual({ batchItemFailures: [] })
})

test('when the function is about to be stopped a wide delivery is left to the clock', async () => {
  const world = await newWorld({ table: realTable })
  const session = await aSession(world, { capacity: 100 })
  const people = await Promise.all(Array.from({ length: 26 }, () => world.someone()))
  await Promise.all(people.map((someone) => aBooking(someone, session)))
  const { event } = await booked(world)
  const wide = { ...event, type: 'session.cancelled', subject: session.id, facts: { sessionId: session.id, version: 2 } }
  const record = await recordOf(world, event, wide)
  const remaining = (milliseconds: number) => ({ getRemainingTimeInMillis: () => milliseconds }) as Context

  await handler({ Records: [record] }, remaining(9_000))
  expect(await waits(world, event)).toBe(true)
  await handler({ Records: [record] }, remaining(60_000))

  expect(await waits(world, event)).toBe(false)
})
