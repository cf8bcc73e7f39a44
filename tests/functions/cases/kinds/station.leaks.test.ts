import { followCase } from '../../../../functions/cases/follow'
import { listCases } from '../../../../functions/cases/list'
import { nearbyCases } from '../../../../functions/cases/nearby'
import { revealField } from '../../../../functions/cases/reveal'
import { makeExport } from '../../../../functions/exports/make'
import { rowsOfMonth } from '../../../../functions/exports/rows'
import { listNotices } from '../../../../functions/notices/list'
import { listRates } from '../../../../functions/rates/list'
import { aRequest } from '../../../support/bookings'
import { aCase, act, aForm, aGridWorker, aWorker, see } from '../../../support/cases'
import { open311Of } from '../../../support/open311'
import { aStation, aStationCase, need } from '../../../support/referrals'
import { refusalOf } from '../../../support/refusals'

/** What somebody asked, and was told, in words that occur nowhere else. */
const record = { asked: '押金的事问法律', done: '劝房东还押金', outcome: 'partly' }
const secrets = /押金|房东|白音|13900000003|YZ-2026/

/** Somebody's matter at the station, from the question to the record, in a community where others work and live as well. */
async function scene() {
  const station = await aStation()
  const { world, worker, person } = station
  const item = await aStationCase(station)
  await act(worker, item, 'complete', { record })
  await act(person, item, 'rate', { rating: { answered: true, solved: 'no', satisfied: false, words: '押金还没拿到' } })
  const outsiders = {
    neighbour: await world.someone({ name: '邻居', home: true }),
    repairer: await aWorker(world),
    gridWorker: await aGridWorker(world),
    partner: station.unit,
  }
  await world.deliver()
  return { ...station, item, outsiders }
}

test('nobody outside is told of it, finds it, follows it, reads a field of it or gets its queue', async () => {
  const { item, outsiders } = await scene()
  const on = { requestId: aRequest(), caseId: item.id }

  for (const { ctx } of Object.values(outsiders)) {
    expect((await listNotices(ctx, {})).items).toEqual([])
    expect((await listCases(ctx, { queue: 'mine' })).items).toEqual([])
    expect((await refusalOf(see({ ctx } as never, item))).code).toBe('NOT_FOUND')
    expect((await refusalOf(revealField(ctx, { ...on, field: 'phone', reason: 'arrange' }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(followCase(ctx, on))).code).toBe('NOT_FOUND')
    expect((await refusalOf(listCases(ctx, { queue: 'team', of: 'station' }))).code).toBe('NOT_ALLOWED')
    expect((await refusalOf(listCases(ctx, { queue: 'all' }))).code).toBe('NOT_ALLOWED')
  }
})

test('no place leads to it: nothing of its kind is nearby, not even for the person’s neighbours', async () => {
  const { outsiders, person } = await scene()
  for (const { ctx } of [outsiders.neighbour, person])
    expect((await nearbyCases(ctx, { kind: 'station', place: { venueId: 'square' } })).items).toEqual([])
})

test('the public rates count it with the team, and say neither its theme nor its words nor its number', async () => {
  const { world } = await scene()

  const rates = await listRates(world.ctx, {} as never)

  expect(JSON.stringify(rates)).not.toMatch(secrets)
  expect(JSON.stringify(rates)).not.toMatch(/"(law|papers|hardship|station\.[a-z]+)"/)
})

test('a month’s list is a manager’s alone, and says of it the theme and how far it is, never what was asked or by whom', async () => {
  const { world, worker, manager, outsiders } = await scene()
  const asked = { requestId: aRequest(), kind: 'station', month: '2026-11' }

  for (const { ctx } of [worker, ...Object.values(outsiders)]) expect((await refusalOf(makeExport(ctx, asked))).code).toBe('NOT_ALLOWED')
  expect((await makeExport(manager.ctx, asked)).rows).toBe(1)
  const [row] = await rowsOfMonth(world.ctx, { kind: 'station', month: '2026-11' })
  expect(row).toMatchObject({ category: '法律援助', place: '' })
  expect(JSON.stringify({ ...row, number: '' })).not.toMatch(secrets)
  expect(await rowsOfMonth(world.ctx, { kind: 'repair', month: '2026-11' })).toEqual([])
})

test('Open311 neither lists nor gives it, nor any of its themes', async () => {
  const { world, item } = await scene()
  const { get } = open311Of(world)

  const answers = [
    await get('requests.json'),
    await get('requests.json', { status: 'open,closed' }),
    await get('services.json'),
    await get('discovery.json'),
    await get('requests.json', { service_request_id: item.id }),
  ]
  expect((await get(`requests/${item.id}.json`)).status).toBe(404)
  expect((await get(`tokens/${item.id}.json`)).text).not.toMatch(secrets)
  expect((await get('requests.json', { service_code: 'law' })).text).not.toContain(item.id)
  for (const { text } of answers) {
    expect(text).not.toMatch(secrets)
    expect(text).not.toMatch(/法律援助|驿站/)
    expect(text).not.toContain(item.id)
  }
})

test('another case cannot be merged into it to learn that it is there', async () => {
  const { world, item, outsiders, person } = await scene()
  const repair = await aCase(await world.someone({ home: true }), aForm({ place: { venueId: 'square' } }))
  const into = (id: string) => refusalOf(act(outsiders.repairer, repair, 'merge', { into: id }))
  await act(outsiders.repairer, repair, 'accept')

  expect(await into(item.id)).toEqual(await into('cas_01KAPE0000000000000000000Z'))
  expect(person).toBeDefined()
})

test('in the words of events, which outlive everything, there is nothing of it', async () => {
  const { world, item } = await scene()
  const { items } = await world.ctx.table.query({ partition: `case#${item.id}`, prefix: 'event#', limit: 100 })

  expect(items.length).toBeGreaterThan(3)
  expect(
    JSON.stringify(items.map(({ number: _, facts, ...event }) => ({ ...event, facts: { ...(facts as object), number: '' } }))),
  ).not.toMatch(/押金|房东|白音|13900000003/)
  expect(need).toMatch(secrets)
})
