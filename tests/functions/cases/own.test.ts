import { createCase } from '../../../functions/cases/create'
import { followCase } from '../../../functions/cases/follow'
import { aRequest } from '../../support/bookings'
import { aCase, aCaseThatIs, act, aForm, aManager, aNeighbourhood, aWorker, homeIn, see } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { oneDay } from '../../support/world'

describe('who asked does not work on it', () => {
  test('a worker neither takes nor is given what they reported, for themselves or for another', async () => {
    const { worker, manager } = await aNeighbourhood()
    const onBehalfOf = { name: '王奶奶' }
    const own = await aCase(worker)
    const forAnother = await createCase(worker.ctx, { requestId: aRequest(), kind: 'repair', form: aForm(), onBehalfOf })

    for (const item of [own, forAnother]) {
      expect((await see(worker, item)).allowed).not.toContain('take')
      expect(await refusalOf(act(worker, item, 'take'))).toMatchObject({ code: 'OWN_CASE' })
      const dispatched = act(manager, item, 'dispatch', { worker: worker.person.id })
      expect(await refusalOf(dispatched)).toMatchObject({ code: 'OWN_CASE' })
      expect(await see(manager, item)).toMatchObject({ state: 'submitted', worker: null })
    }
  })

  test('rotation passes them over, and their turn stays theirs', async () => {
    const { world, resident, worker, manager } = await aNeighbourhood()
    await act(manager, await aCase(resident), 'dispatch', { worker: (await aWorker(world, { name: '巴图' })).person.id })
    const own = await aCase(worker)

    expect((await act(manager, own, 'dispatch', { worker: 'rotation' })).worker).toMatchObject({ name: '巴图' })
    expect((await act(manager, await aCase(resident), 'dispatch', { worker: 'rotation' })).worker?.id).toBe(worker.person.id)
  })

  test('a manager who asked leaves it to others to say that it is done, and to confirm it by phone', async () => {
    const place = await aNeighbourhood()
    const { world, worker, manager } = place
    const own = await aCase(manager)
    await act(worker, own, 'take')
    await act(worker, own, 'start')

    expect(await refusalOf(act(manager, own, 'complete'))).toMatchObject({ code: 'OWN_CASE' })
    await act(worker, own, 'complete')
    world.clock.pass(4 * oneDay)
    const rating = { answered: true, solved: 'yes', satisfied: true }
    expect(await refusalOf(act(manager, own, 'confirmByPhone', { rating }))).toMatchObject({ code: 'OWN_CASE' })
    expect(await act(await aManager(world, '张书记'), own, 'confirmByPhone', { rating })).toMatchObject({ state: 'closed' })
  })

  test('the worker of a case never confirms or rates it', async () => {
    const place = await aNeighbourhood()
    const item = await aCaseThatIs('awaitingConfirmation', place)
    const rating = { answered: true, solved: 'yes', satisfied: true }

    for (const action of ['confirm', 'rate'])
      expect(await refusalOf(act(place.worker, item, action, { rating }))).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('urging', () => {
  test('a neighbour who urges leaves the requester their own, and each side has one a day', async () => {
    const { world, resident } = await aNeighbourhood()
    const item = await aCase(resident)
    const neighbour = await world.someone({ home: homeIn(1, '102') })
    await followCase(neighbour.ctx, { requestId: aRequest(), caseId: item.id })

    await act(neighbour, item, 'urge')

    expect((await see(resident, item)).allowed).toContain('urge')
    await act(resident, item, 'urge')
    for (const someone of [resident, neighbour])
      expect(await refusalOf(act(someone, item, 'urge'))).toMatchObject({ code: 'ACTION_NOT_NOW' })
    world.clock.pass(oneDay)
    expect((await see(neighbour, item)).allowed).toContain('urge')
    expect((await act(resident, item, 'urge')).timeline.filter(({ action }) => action === 'urge')).toHaveLength(3)
  })
})
