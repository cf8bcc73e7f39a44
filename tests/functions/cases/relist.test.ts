import { listCases } from '../../../functions/cases/list'
import { relist } from '../../../functions/cases/relist'
import { aCase, aCaseThatIs, aNeighbourhood, rawCase } from '../../support/cases'

test('cases that stood in no list of their month, or unranked in a queue, stand there afterwards, however often it is run', async () => {
  const place = await aNeighbourhood()
  const { world, manager, resident } = place
  const [open, over] = [await aCase(resident), await aCaseThatIs('closed', place)]
  const row = (await rawCase(world, open)).get('queue#all')
  const { pk: _, sk: __, ...rest } = row ?? { pk: '', sk: '' }
  const partition = (id: string) => `case#${id}`
  await world.ctx.table.transact(
    [
      { key: { partition: partition(over.id), sort: 'closed#all' }, remove: true },
      { key: { partition: partition(open.id), sort: 'queue#all' }, put: { ...rest, listSk: String(rest.listSk).slice(2) } },
    ],
    'as before',
  )
  const lists = async () => {
    const [queue, month] = [
      await listCases(manager.ctx, { queue: 'all' }),
      await listCases(manager.ctx, { queue: 'all', month: '2026-11' }),
    ]
    return [queue.items.map(({ id }) => id), month.items.map(({ id }) => id)]
  }
  const before = await lists()

  const numbers = [await relist(world.ctx, '2026-11'), await relist(world.ctx, '2026-11')]

  expect(before).toEqual([[open.id], []])
  expect(numbers).toEqual([2, 2])
  expect(await lists()).toEqual([[open.id], [over.id]])
  expect((await rawCase(world, open)).get('queue#all')).toEqual(row)
  expect((await rawCase(world, over)).get('case')).toMatchObject({ state: 'closed' })
})
