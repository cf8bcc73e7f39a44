import type { RevealedField } from '../../../contract/cases/routes'
import { createCase } from '../../../functions/cases/create'
import { followCase } from '../../../functions/cases/follow'
import { revealField } from '../../../functions/cases/reveal'
import { listNotices } from '../../../functions/notices/list'
import { aRequest } from '../../support/bookings'
import { aCase, aCaseThatIs, act, aForm, aGridWorker, aNeighbourhood, aWorker, homeIn, see } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { newWorld, oneDay, type Someone } from '../../support/world'

const reveal = ({ ctx }: Someone, { id }: { id: string }, field: RevealedField = 'phone', requestId = aRequest()) =>
  revealField(ctx, { requestId, caseId: id, field, reason: 'arrange' })

test('staff see name and phone masked; who reads the phone gives a reason, and its owner sees who and when', async () => {
  const { world, resident, worker } = await aNeighbourhood()
  const item = await aCase(resident)
  await act(worker, item, 'take')
  await world.deliver()

  const masked = await see(worker, item)
  const read = await reveal(worker, item)
  await world.deliver({ again: true })

  expect(masked.requester).toEqual({ name: '其*', phone: '139****0009' })
  expect(JSON.stringify(masked)).not.toMatch(/其木格|13900000009/)
  expect(read).toEqual({ value: '13900000009' })
  expect((await see(resident, item)).timeline.at(-1)).toMatchObject({
    what: 'revealed',
    at: '2026-11-23T10:00:00+08:00',
    by: { relation: 'worker', name: '王师傅', me: false },
    facts: { field: 'phone', reason: 'arrange' },
  })
  expect((await listNotices(resident.ctx, {})).items[0]).toMatchObject({ kind: 'caseChanged', what: 'revealed', staff: false })
  expect((await see(worker, item)).requester?.phone).toBe('139****0009')
})

test('the name, and that of the person it was reported for, are read one by one', async () => {
  const { resident, worker } = await aNeighbourhood()
  const item = await createCase(resident.ctx, { requestId: aRequest(), kind: 'repair', form: aForm(), onBehalfOf: { name: '娜仁' } })

  expect(item.onBehalfOf).toBe('娜仁')
  expect((await see(worker, item)).onBehalfOf).toBe('娜*')
  expect(await reveal(worker, item, 'name')).toEqual({ value: '其木格' })
  expect(await reveal(worker, item, 'onBehalfOf')).toEqual({ value: '娜仁' })
})

test('the same request again is one reading; a known one with another field is refused', async () => {
  const { world, resident, worker } = await aNeighbourhood()
  const item = await aCase(resident)

  await reveal(worker, item, 'phone', 'r1')
  expect(await reveal(worker, item, 'phone', 'r1')).toEqual({ value: '13900000009' })

  expect(world.events.filter(({ type }) => type === 'case.revealed')).toHaveLength(1)
  expect(JSON.stringify(world.events)).not.toMatch(/其木格|13900000009/)
  expect((await refusalOf(reveal(worker, item, 'name', 'r1'))).code).toBe('REQUEST_REUSED')
})

test('residents, followers, strangers, other teams, other grids and other communities read nothing', async () => {
  const { world, resident } = await aNeighbourhood()
  const item = await aCase(resident)
  const neighbour = await world.someone({ home: homeIn(1, '102') })
  await followCase(neighbour.ctx, { requestId: aRequest(), caseId: item.id })

  expect((await refusalOf(reveal(resident, item))).code).toBe('NOT_ALLOWED')
  const others = [
    neighbour,
    await world.someone(),
    await aWorker(world, { team: 'property' }),
    await aGridWorker(world, { grid: 'grid-2' }),
    await (await newWorld()).someone({ roles: ['manager'] }),
  ]
  for (const other of others) expect((await refusalOf(reveal(other, item))).code).toBe('NOT_FOUND')
})

test('nobody reads on when there is nothing left to do for the case', async () => {
  const place = await aNeighbourhood()
  const item = await aCaseThatIs('closed', place)
  await act(place.gridWorker, item, 'followUp')
  place.world.clock.pass(8 * oneDay)

  expect((await refusalOf(reveal(place.gridWorker, item))).code).toBe('NOT_ALLOWED')
})
