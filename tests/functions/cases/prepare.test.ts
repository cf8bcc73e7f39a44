import { createCase } from '../../../functions/cases/create'
import { findMembers } from '../../../functions/teams/lookup'
import { aRequest } from '../../support/bookings'
import { act, aManager, rawCase, see } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

// A kind with an action of two parts that check what they are given: a worker, and then a visit.
jest.mock('../../../contract/cases/kinds/kinds', () => {
  const { kinds: known } = jest.requireActual('../../../contract/cases/kinds/kinds')
  const { lostAndFound } = jest.requireActual('../../support/lostAndFound')
  const bring = { from: ['reported'], to: 'kept', who: ['manager'], asks: { worker: 'required', visit: 'required' } }
  const kinds = [...known, { ...lostAndFound, actions: { ...lostAndFound.actions, bring } }]
  return { kinds, kindNamed: (name: string) => kinds.find((kind) => kind.name === name) }
})

const past = { from: '2026-11-23T08:00:00+08:00', to: '2026-11-23T09:00:00+08:00' }
const later = { from: '2026-11-23T15:00:00+08:00', to: '2026-11-23T16:00:00+08:00' }

test('a turn that one part claimed is given back when a later part refuses, and is the next one’s', async () => {
  const world = await newWorld()
  const [finder, manager] = [await world.someone(), await aManager(world)]
  await aManager(world, '张书记')
  const item = await createCase(finder.ctx, {
    requestId: aRequest(),
    kind: 'lostAndFound',
    form: { what: 'keys', text: '一串钥匙', place: { venueId: 'square' } },
  })
  const before = await findMembers(world.ctx, 'managers')

  const refused = await refusalOf(act(manager, item, 'bring', { worker: 'rotation', visit: past }))

  expect(refused).toMatchObject({ code: 'TIMES_WRONG' })
  expect(await findMembers(world.ctx, 'managers')).toEqual(before)
  expect([...(await rawCase(world, item)).keys()]).not.toContain('turn')
  expect(await see(manager, item)).toMatchObject({ state: 'reported', worker: null })

  const done = await act(manager, item, 'bring', { worker: 'rotation', visit: later })
  expect(done.worker?.id).toBe(before.map(({ personId }) => personId).sort()[0])
  expect([...(await rawCase(world, item)).keys()]).not.toContain('turn')
})
