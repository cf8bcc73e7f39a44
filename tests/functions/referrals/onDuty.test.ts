import { createCase } from '../../../functions/cases/create'
import { listCases } from '../../../functions/cases/list'
import { listNotices } from '../../../functions/notices/list'
import { setPosts } from '../../../functions/teams/setPosts'
import { aRequest } from '../../support/bookings'
import { act, aGridWorker, formerly, see } from '../../support/cases'
import { aCaseForAnother, agree, aStation, decline, ofCase, propose, read, takeBack } from '../../support/referrals'
import { refusalOf } from '../../support/refusals'

const form = { category: 'hardship', text: '家里断了粮' }
const onBehalfOf = { name: '老白' }

test('what a station worker reported for somebody without a login is theirs no more once they have left the station', async () => {
  const station = await aStation()
  const { world, worker, colleague } = station
  const item = await aCaseForAnother(station)
  const it = await propose(colleague, item)
  const former = await formerly(world, worker)
  await world.deliver()
  const told = (await listNotices(former.ctx, {})).items.length

  await act(colleague, item, 'report', { note: '他老伴住院了' })
  await world.deliver()

  expect(await refusalOf(see(former, item))).toMatchObject({ code: 'NOT_FOUND' })
  expect((await listCases(former.ctx, {})).items).toEqual([])
  expect((await listNotices(former.ctx, {})).items).toHaveLength(told)
  for (const verb of [ofCase(former, item), agree(former, it), decline(former, it), takeBack(former, it)])
    expect(await refusalOf(verb)).toMatchObject({ code: 'NOT_FOUND' })
})

test('a relative who asked keeps the case, whatever posts they had and lost afterwards', async () => {
  const { world, person, colleague } = await aStation()
  const item = await createCase(person.ctx, { requestId: aRequest(), kind: 'station', form, onBehalfOf })
  await setPosts((await world.someone({ posts: [{ role: 'manager' }] })).ctx, {
    personId: person.person.id,
    posts: [{ role: 'gridWorker', of: 'grid-1' }],
  })
  const former = await formerly(world, person)
  await act(colleague, item, 'accept')
  await world.deliver()

  expect(await see(former, item)).toMatchObject({ mine: ['requester'], state: 'accepted' })
  const told = (await listNotices(former.ctx, {})).items.filter(({ kind }) => kind === 'caseChanged')
  expect(told).toMatchObject([{ what: 'accept' }])
})

test('a grid worker who reported for somebody without a login records how they agreed, and cannot agree in their place', async () => {
  const { world, colleague, unit } = await aStation()
  const gridWorker = await aGridWorker(world)
  const item = await createCase(gridWorker.ctx, { requestId: aRequest(), kind: 'station', form, onBehalfOf })
  await act(colleague, item, 'accept')
  const it = await propose(colleague, item)

  expect(await ofCase(gridWorker, item)).toMatchObject([{ allowed: ['recordConsent', 'decline'] }])
  expect(await refusalOf(agree(gridWorker, it))).toMatchObject({ code: 'NOT_ALLOWED' })
  await agree(gridWorker, it, { consent: 'writing' })

  expect(await ofCase(colleague, item)).toMatchObject([{ state: 'sent', consent: 'writing' }])
  expect((await read(unit, it)).passed.name).toBe('老白')
})
