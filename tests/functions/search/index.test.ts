import { askerKeysOf } from '../../../functions/cases/case/found'
import { createCase } from '../../../functions/cases/create'
import { confirmHome, refuseHome } from '../../../functions/homes/answer'
import { removePerson } from '../../../functions/people/remove'
import { updatePerson } from '../../../functions/people/update'
import { keysOf } from '../../../functions/search/doors'
import { lastDigitsOf, namesIn } from '../../../functions/search/rules'
import { aRequest } from '../../support/bookings'
import { aCase, aCaseThatIs, act, aNeighbourhood, homeIn } from '../../support/cases'
import { aClaimant } from '../../support/homes'
import { asNow } from '../../support/people'
import { found, watchedIndex } from '../../support/searching'
import type { Someone } from '../../support/world'

const mostOfATransaction = 100

async function indexed() {
  const index = watchedIndex()
  const place = await aNeighbourhood({ table: index.table })
  const by = async (someone: Someone) => ((await asNow(place.world, someone)) as Someone).ctx
  /** The entries under the keys of a name or a number. */
  const under = (name: string, phone: string) => {
    const tokens = [...namesIn(name), ...lastDigitsOf(phone)]
    const keys = [...keysOf(place.world.ctx, 'person', tokens), ...keysOf(place.world.ctx, 'case', tokens)]
    return [...index.entries.keys()].filter((entry) => keys.some((key) => entry.includes(key)))
  }
  return { index, place, by, under }
}

test('nothing that was said or written can be read in the index', async () => {
  const { index, place } = await indexed()
  await aCase(place.resident, { text: '厨房漏水' })

  expect(index.entries.size).toBeGreaterThan(20)
  for (const [name, entry] of index.entries) {
    expect(name).toMatch(/#find#[0-9a-f]{24} [a-z0-9-]+#[0-9A-Z]{26}$/)
    const { id, at, listPk, listSk, ...rest } = entry
    expect(String(id)).toMatch(/^(cas|per)_[0-9A-Z]{26}$/)
    expect(String(id)).toContain(String(at))
    expect(String(listPk ?? '#find#0#grid-1')).toMatch(/#find#[0-9a-f]+#grid-1$/)
    expect([undefined, at]).toContain(listSk)
    expect(rest).toEqual({})
  }
})

test('a corrected name and phone find at once, and the old ones nothing, neither the person nor their cases', async () => {
  const { place, by, under } = await indexed()
  const { manager, resident, world } = place
  const { number } = await aCase(resident)

  await updatePerson(await by(resident), { requestId: aRequest(), name: '斯日古楞', phone: '13900000077' })
  for (const q of ['其木格', '0009', '13900000009']) expect([q, await found(manager, q)]).toEqual([q, []])
  expect(await found(manager, '斯日古楞')).toEqual(['person 斯*'])

  await world.deliver({ again: true })
  expect(await found(manager, '斯日古楞')).toEqual(['person 斯*', `case ${number}`])
  expect(await found(manager, '0077')).toEqual(['person 斯*', `case ${number}`])
  expect(under('其木格', '13900000009')).toEqual([])
})

test('of two corrections at once both count, and the index holds what came last', async () => {
  const { index, place, by, under } = await indexed()
  const { resident, manager } = place
  const ctx = await by(resident)

  const correct = (change: { name?: string; phone?: string }) => updatePerson(ctx, { requestId: aRequest(), ...change })
  await Promise.all([correct({ name: '斯日古楞' }), correct({ name: '苏和' })])
  await Promise.all([correct({ phone: '13900000066' }), correct({ phone: '13900000077' })])

  const { name = '' } = (await place.world.ctx.table.get({ partition: `person#${resident.person.id}`, sort: 'person' })) as {
    name?: string
  }
  expect(['斯日古楞', '苏和']).toContain(name)
  expect(await found(manager, name)).toEqual([`person ${name[0]}*`])
  expect([...(await found(manager, '0066')), ...(await found(manager, '0077'))]).toEqual([`person ${name[0]}*`])
  expect(under('其木格', '13900000009')).toEqual([])
  expect(under(name === '苏和' ? '斯日古楞' : '苏和', '')).toEqual([])
  expect(index.of(resident.person).length).toBeGreaterThan(0)
})

test('who moves is found where they live now, and in the grid of that home', async () => {
  const { index, place, by } = await indexed()
  const { resident, gridWorker, manager } = place

  await updatePerson(await by(resident), { requestId: aRequest(), householdId: 'c01-b1-2-102' })
  expect(await found(gridWorker, '1号楼2单元102')).toEqual(['person 其*'])
  expect(await found(manager, '1号楼1单元101')).toEqual([])

  await updatePerson(await by(resident), { requestId: aRequest(), householdId: null })
  expect(await found(gridWorker, '其木格')).toEqual([])
  expect(await found(manager, '其木格')).toEqual(['person 其*'])
  expect(index.of(resident.person).every((entry) => entry.includes(' community#'))).toBe(true)
})

test('whose home is refused is not found in it, nor by its grid; whose home is confirmed is', async () => {
  const { place } = await indexed()
  const { world, gridWorker, manager } = place
  const claimant = await aClaimant(world, { name: '郭亮' })
  const other = await aClaimant(world, { name: '田凤霞', home: homeIn(2, '101') })
  const of = (someone: Someone, unit: number, room: string) => ({
    requestId: aRequest(),
    personId: someone.person.id,
    householdId: homeIn(unit, room).householdId,
  })

  const refusing = of(claimant, 1, '102')
  await refuseHome(gridWorker.ctx, refusing)
  expect(await refuseHome(gridWorker.ctx, refusing)).toEqual({ refused: true })
  await confirmHome(gridWorker.ctx, of(other, 2, '101'))

  expect(await found(gridWorker, '郭亮')).toEqual([])
  expect(await found(manager, '1-1-102')).toEqual([])
  expect(await found(manager, '郭亮')).toEqual(['person 郭*'])
  expect(await found(gridWorker, '田凤霞')).toEqual(['person 田*'])
})

test('whoever deletes their account is in the index no more: not their name, not their phone, in no case, open or closed', async () => {
  const { index, place, by, under } = await indexed()
  const { resident, world, manager } = place
  const closed = await aCaseThatIs('closed', place, { text: '厨房漏水' })
  const open = await aCase(resident, { text: '门锁坏了' })
  await updatePerson(await by(resident), { requestId: aRequest(), name: '其木格·巴特', phone: '13900000088' })
  await world.deliver()
  expect(under('其木格', '13900000088')).toHaveLength(6)

  await removePerson(await by(resident), { requestId: aRequest() })
  expect(index.of(resident.person)).toEqual([])
  for (const q of ['其木格', '巴特', '0088', '0009']) expect([q, await found(manager, q)]).toEqual([q, []])
  await world.deliver({ again: true })

  expect([...under('其木格·巴特', '13900000088'), ...under('其木格', '13900000009')]).toEqual([])
  expect(await found(manager, '厨房漏水')).toEqual([])
  expect(await found(manager, '1-1-101')).toEqual([`case ${open.number}`])
  expect(await found(manager, closed.number)).toEqual([`case ${closed.number}`])
})

test('a name that was corrected and then deleted leaves nothing either, even before the correction reached the cases', async () => {
  const { place, by, under } = await indexed()
  const { resident, world } = place
  await aCase(resident)
  await updatePerson(await by(resident), { requestId: aRequest(), name: '苏和' })

  await removePerson(await by(resident), { requestId: aRequest() })
  await world.deliver()

  expect([...under('其木格', '13900000009'), ...under('苏和', '13900000009')]).toEqual([])
})

test('a case that is made twice by one request is in the index once, and moves within its team change nothing there', async () => {
  const { index, place } = await indexed()
  const input = {
    requestId: 'r1',
    kind: 'repair',
    form: { danger: 'none', category: 'doors.lock', place: { householdId: 'c01-b1-1-101' }, text: '门锁坏了' },
  }
  const item = await createCase(place.resident.ctx, input)
  const entries = index.of(item)

  await createCase(place.resident.ctx, input)
  await act(place.manager, item, 'accept')
  await act(place.worker, item, 'take')

  expect(index.of(item)).toEqual(entries)
  expect(entries.length).toBeLessThan(22)
})

test('the longest report, with the longest names, handed from team to team, stays within one transaction', async () => {
  const { index, place } = await indexed()
  const { world, manager } = place
  const asker = await world.someone({ name: '甲·乙·丙·丁·戊', phone: '13900000001', home: homeIn(1, '101') })
  const form = {
    danger: 'none',
    category: 'doors.lock',
    place: { householdId: 'c01-b1-1-101' },
    text: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'.repeat(20),
  }
  const item = await createCase(asker.ctx, { requestId: aRequest(), kind: 'repair', form, onBehalfOf: { name: 'A B C D E' } })
  await act(manager, item, 'accept')
  for (const team of ['property', 'community', 'station']) await act(manager, item, 'handOver', { team })
  for (const coUnits of ['repair-crew', 'community', 'property']) await act(manager, item, 'addCoUnit', { team: coUnits })

  await act(manager, item, 'decline', { reason: 'notOurs', turnTo: '物业' })
  await removePerson(((await asNow(world, asker)) as Someone).ctx, { requestId: aRequest() })
  await world.deliver({ again: true })

  expect(Math.max(...index.transactions.map((writes) => writes.length))).toBeLessThanOrEqual(mostOfATransaction - 10)
  expect(askerKeysOf(world.ctx, asker.person).length).toBeLessThanOrEqual(6)
})
