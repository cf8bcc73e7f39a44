import { createCase } from '../../../functions/cases/create'
import { listCases } from '../../../functions/cases/list'
import { aRequest } from '../../support/bookings'
import { aCase, aNeighbourhood } from '../../support/cases'

test('one’s own list says what is broken, in both languages, for home, which knows no kind’s words', async () => {
  const { resident } = await aNeighbourhood()
  await aCase(resident)

  expect((await listCases(resident.ctx, {})).items).toMatchObject([{ called: { zh: '锁坏了', en: 'Broken lock' } }])
})

test('what one asked the station in confidence is not said on home', async () => {
  const { resident } = await aNeighbourhood()
  await createCase(resident.ctx, {
    requestId: aRequest(),
    kind: 'station',
    form: { category: 'hardship', reach: 'message', text: '想问问' },
  })

  const { items } = await listCases(resident.ctx, {})

  expect(items).toHaveLength(1)
  expect(items[0]?.called).toBeUndefined()
})
