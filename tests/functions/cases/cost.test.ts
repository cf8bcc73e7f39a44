import { actOnCase } from '../../../functions/cases/act'
import { convertCase } from '../../../functions/cases/convert'
import { followCase } from '../../../functions/cases/follow'
import { listCases } from '../../../functions/cases/list'
import { nearbyCases } from '../../../functions/cases/nearby'
import { countQueues } from '../../../functions/cases/queues'
import { sayOnCase } from '../../../functions/cases/say'
import { createTable } from '../../../functions/platform/table'
import { aRequest } from '../../support/bookings'
import { clockOver } from '../../support/caseClock'
import { aCase, act, aNeighbourhood, aPool, content, homeIn, onTheSquare, see } from '../../support/cases'
import { meteredClient } from '../../support/metered'
import { readyUpload } from '../../support/uploads'
import { oneHour } from '../../support/world'

/** Read and write units of docs/data.md, without the read of who asks; settings are remembered. */
const promised: Record<string, [read: number, write: number]> = {
  'ask for something at home': [4, 90],
  'ask for something at a public place': [4, 73],
  'ask for something with a photo': [5, 93],
  'see a case of two events by two persons': [4, 0],
  'move a case': [10, 31],
  'move a case, the same again': [8, 0],
  'move a case that keeps its place in the queues': [9, 12],
  'take a ticket that is gone': [3, 0],
  'dispatch by rotation, with a photo to show': [13, 43],
  'say something': [8, 9],
  'what is near, three cases': [8, 2],
  'follow a case': [2, 15],
  'merge a case': [7, 44],
  'another case out of one': [6, 97],
  'close a case': [10, 37],
  'reopen a case': [10, 36],
  'a month of closed cases, a page of 20': [21, 0],
  'count a queue of 200': [11, 0],
}
const eachCaseTold = 30

test('the main patterns cost no more than docs/data.md says', async () => {
  const { client, units, reset } = meteredClient()
  const place = await aNeighbourhood({ table: () => createTable(client, process.env.TABLE ?? '') })
  const { world, resident, worker, manager } = place
  const tick = clockOver(world)
  const neighbour = await world.someone({ home: homeIn(1, '102') })
  const photos = [await readyUpload(resident)]
  const over: string[] = []
  const cost = async <T>(name: keyof typeof promised, doing: () => Promise<T>): Promise<T> => {
    reset()
    const value = await doing()
    const [read, write] = promised[name] ?? [0, 0]
    if (units.read > read || units.write > write) over.push(`${name}: ${units.read} RU, ${units.write} WU`)
    return value
  }
  await aCase(resident)
  const by = () => ({ requestId: aRequest() })

  const item = await cost('ask for something at home', () => aCase(resident))
  await cost('ask for something at a public place', () => aCase(resident, { place: onTheSquare }))
  const other = await cost('ask for something with a photo', () => aCase(resident, { photos }))
  await act(manager, item, 'accept')
  await cost('see a case of two events by two persons', () => see(manager, item))
  const take = { ...by(), caseId: item.id, action: 'take', input: { note: '我去' } }
  await cost('move a case', () => actOnCase(worker.ctx, take))
  await cost('move a case, the same again', () => actOnCase(worker.ctx, take))
  await cost('take a ticket that is gone', () => act(worker, item, 'take').catch(() => undefined))
  await cost('move a case that keeps its place in the queues', () => act(resident, item, 'urge'))
  await cost('say something', () => sayOnCase(worker.ctx, { ...by(), caseId: item.id, text: '三点到' }))
  await cost('what is near, three cases', () => nearbyCases(neighbour.ctx, { kind: 'repair', place: { buildingId: 'c01-b1', unit: 1 } }))
  await cost('follow a case', () => followCase(neighbour.ctx, { ...by(), caseId: item.id }))
  await cost('dispatch by rotation, with a photo to show', () => act(manager, other, 'dispatch', { worker: 'rotation' }))
  const joining = await aCase(neighbour)
  await cost('merge a case', () => act(manager, joining, 'merge', { into: other.id }))
  const form = { danger: 'none', category: 'doors.lock' }
  await cost('another case out of one', () => convertCase(manager.ctx, { ...by(), caseId: item.id, kind: 'repair', form }))
  await act(worker, item, 'start')
  await act(worker, item, 'complete')
  await cost('close a case', () => act(resident, item, 'confirm', { rating: content }))
  await cost('reopen a case', () => act(resident, item, 'reopen', { note: '又坏了' }))
  world.clock.pass(30 * oneHour)
  reset()
  const { told } = await tick(world)

  await aPool(place, 25, () => ({ state: 'closed', closedAt: new Date(world.clock.now()).toISOString() }))
  await cost('a month of closed cases, a page of 20', () => listCases(manager.ctx, { queue: 'all', month: '2026-11' }))
  await aPool(place, 200)
  await cost('count a queue of 200', () => countQueues(manager.ctx, {}))

  expect(over).toEqual([])
  expect(told).toBeGreaterThan(0)
  expect(units.write / told).toBeLessThanOrEqual(eachCaseTold)
})
