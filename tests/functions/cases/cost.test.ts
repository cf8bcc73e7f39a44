import { actOnCase } from '../../../functions/cases/act'
import { convertCase } from '../../../functions/cases/convert'
import { followCase } from '../../../functions/cases/follow'
import { nearbyCases } from '../../../functions/cases/nearby'
import { sayOnCase } from '../../../functions/cases/say'
import { createTable } from '../../../functions/platform/table'
import { aRequest } from '../../support/bookings'
import { clockOver } from '../../support/caseClock'
import { aCase, act, aNeighbourhood, homeIn, onTheSquare, see } from '../../support/cases'
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
  'merge a case': [7, 36],
  'another case out of one': [6, 97],
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
  world.clock.pass(30 * oneHour)
  reset()
  const { told } = await tick(world)

  expect(over).toEqual([])
  expect(told).toBeGreaterThan(0)
  expect(units.write / told).toBeLessThanOrEqual(eachCaseTold)
})
