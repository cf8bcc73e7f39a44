import { makePaper } from '../../../functions/papers/make'
import { removePerson } from '../../../functions/people/remove'
import { listOfUnit } from '../../../functions/referrals/unit'
import { aRequest } from '../../support/bookings'
import { act } from '../../support/cases'
import { rawItems } from '../../support/people'
import { createInterruption } from '../../support/races'
import { agree, aStation, aStationCase, ofCase, propose, type Station, until } from '../../support/referrals'
import { refusalOf } from '../../support/refusals'

async function interrupted() {
  const interruption = createInterruption()
  const station = await aStation({ table: interruption.table })
  return { interruption, ...station }
}

const leave =
  ({ person, world }: Pick<Station, 'person' | 'world'>) =>
  async () => {
    await removePerson(person.ctx, { requestId: aRequest() })
    await world.deliver()
  }

test.each([
  ['before', false],
  ['just then', true],
])('the station writes nothing to an organisation about somebody who was deleted %s', async (_, justThen) => {
  const station = await interrupted()
  const item = await aStationCase(station)
  if (justThen) station.interruption.before(leave(station))
  else await leave(station)()

  expect(await refusalOf(propose(station.worker, item, { purpose: '白音的押金' }))).toMatchObject({ code: 'ACTION_NOT_NOW' })

  expect(await ofCase(station.worker, item)).toEqual([])
})

test('no paper about a person is kept that was made while they were being deleted', async () => {
  const station = await interrupted()
  const item = await aStationCase(station)
  await act(station.worker, item, 'complete', { record: { asked: '押金', done: '谈了', outcome: 'done' } })
  await station.world.deliver()
  let done = false
  station.interruption.beforeEach((writes) => {
    if (done || !writes.some(({ key }) => key.sort.startsWith('paper#'))) return
    done = true
    station.interruption.before(() => removePerson(station.person.ctx, { requestId: aRequest() }))
  })

  expect(await refusalOf(makePaper(station.worker.ctx, { requestId: aRequest(), caseId: item.id }))).toMatchObject({ code: 'NOT_FOUND' })

  expect(await rawItems(station.world, `papers#${station.person.person.id}`)).not.toContain('.pdf')
})

test('whoever is there for two organisations sees what both have, oldest first, page by page', async () => {
  const station = await aStation()
  const { world, worker, person } = station
  const posts = ['legal-aid', 'menders'].map((of) => ({ role: 'partner' as const, of, until }))
  const both = await world.someone({ posts })
  const sent: string[] = []
  for (const organisationId of ['menders', 'legal-aid', 'menders', 'legal-aid', 'legal-aid']) {
    const it = await propose(worker, await aStationCase(station), { organisationId })
    await agree(person, it)
    sent.push(it.id)
    world.clock.pass(1000)
  }

  const found: string[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await listOfUnit(both.ctx, { limit: 2, cursor })
    found.push(...items.map(({ id }) => id))
    cursor = next ?? undefined
  } while (cursor)

  expect(found).toEqual(sent)
})
