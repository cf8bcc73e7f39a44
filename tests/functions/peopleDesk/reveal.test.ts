import { listNotices } from '../../../functions/notices/list'
import { revealOfPerson } from '../../../functions/peopleDesk/person'
import { aRequest } from '../../support/bookings'
import { aNeighbourhood } from '../../support/cases'
import { refusalOf } from '../../support/refusals'

test('a number is shown in clear for a reason, and its owner hears so once', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  const asked = { requestId: aRequest(), personId: resident.person.id, field: 'phone', reason: 'visit' } as const

  expect(await revealOfPerson(manager.ctx, asked)).toEqual({ value: '13900000009' })
  expect(await revealOfPerson(manager.ctx, asked)).toEqual({ value: '13900000009' })
  await world.deliver({ again: true })

  expect((await listNotices(resident.ctx, {})).items).toMatchObject([{ kind: 'personRead', field: 'phone', text: 'visit' }])
})

test('only managers, and of their own community, and at most sixty an hour', async () => {
  const { resident, manager, gridWorker, worker } = await aNeighbourhood()
  const other = await aNeighbourhood()
  const asked = (personId: string) => ({ requestId: aRequest(), personId, field: 'name', reason: 'urgent' }) as const

  for (const someone of [gridWorker, worker, resident])
    expect(await refusalOf(revealOfPerson(someone.ctx, asked(resident.person.id)))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(revealOfPerson(manager.ctx, asked(other.resident.person.id)))).toMatchObject({ code: 'NOT_FOUND' })
  for (let at = 0; at < 60; at++) await revealOfPerson(manager.ctx, asked(resident.person.id))
  expect(await refusalOf(revealOfPerson(manager.ctx, asked(resident.person.id)))).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
})
