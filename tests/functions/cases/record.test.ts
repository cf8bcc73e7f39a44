import { keptOf } from '../../../contract/cases/parts/keptOf'
import { createCase } from '../../../functions/cases/create'
import { listCases } from '../../../functions/cases/list'
import { nearbyCases } from '../../../functions/cases/nearby'
import { listNotices } from '../../../functions/notices/list'
import { removePerson } from '../../../functions/people/remove'
import { aRequest } from '../../support/bookings'
import { clockOver } from '../../support/caseClock'
import { act, rawCase, see } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { anAdvice, anAnswered, aRecord } from '../../support/withAdvice'
import { oneDay, oneHour, oneMinute } from '../../support/world'

jest.mock('../../../contract/cases/kinds/kinds', () => jest.requireActual('../../support/advice').kindsWithAdvice())

test('who closes a case writes its record, which the requester and the staff see with its day', async () => {
  const { world, asker, manager, item } = await anAdvice()

  await act(manager, item, 'complete', { record: aRecord() })
  await world.deliver()

  const record = { part: 'record', records: [{ ...aRecord(), at: '2026-11-23T10:00:00+08:00' }] }
  expect(keptOf((await see(asker, item)).parts, 'record')).toEqual(record)
  expect(keptOf((await see(manager, item)).parts, 'record')).toEqual(record)
  const { timeline } = await see(asker, item)
  expect(timeline[timeline.length - 1]).toMatchObject({ action: 'complete', facts: { recorded: 'done' }, by: { name: '李书记' } })
  expect((await listNotices(asker.ctx, {})).items[0]).toMatchObject({ what: 'complete' })
})

test('a record without what was asked, with an outcome nobody knows or 2,001 characters is refused by its field', async () => {
  const { world, manager, item } = await anAdvice()
  const wrong = [{}, { asked: ' ' }, { outcome: 'magic' }, { done: '长'.repeat(2_001) }, { next: '长'.repeat(501) }, { extra: 1 }]

  for (const change of wrong) {
    const record = Object.keys(change).length === 0 ? {} : aRecord(change)
    expect(await refusalOf(act(manager, item, 'complete', { record }))).toMatchObject({ code: 'INPUT_INVALID' })
  }
  expect(await refusalOf(act(manager, item, 'complete'))).toMatchObject({
    data: { fields: [{ path: 'input.record', problem: 'missing' }] },
  })
  expect((await see(manager, item)).state).toBe('submitted')
  expect(world.events.filter(({ type }) => type === 'case.acted')).toEqual([])
})

test('remarks stand beside the record in their order, tell the staff and change nothing of it; an eleventh is not taken', async () => {
  const { world, asker, manager, item } = await anAnswered()
  await world.deliver()

  for (let at = 1; at <= 10; at++) {
    world.clock.pass(oneMinute)
    await act(asker, item, 'remark', { remark: `第${at}条：孩子上三年级` })
  }
  await world.deliver()

  const seen = await see(manager, item)
  expect(keptOf(seen.parts, 'record')?.records).toEqual([{ ...aRecord(), at: '2026-11-23T10:00:00+08:00' }])
  expect(keptOf(seen.parts, 'remark')?.remarks.map(({ text }) => text)).toEqual(
    Array.from({ length: 10 }, (_, at) => `第${at + 1}条：孩子上三年级`),
  )
  expect((await listNotices(manager.ctx, {})).items[0]).toMatchObject({ what: 'remark', staff: true })
  expect((await see(asker, item)).allowed).not.toContain('remark')
  expect(await refusalOf(act(asker, item, 'remark', { remark: '再说一句' }))).toMatchObject({ code: 'ACTION_NOT_NOW' })
})

test('nobody but the requester remarks, and not before there is a record', async () => {
  const { asker, manager, item } = await anAdvice()

  expect(await refusalOf(act(asker, item, 'remark', { remark: '不对' }))).toMatchObject({ code: 'ACTION_NOT_NOW' })
  await act(manager, item, 'complete', { record: aRecord() })
  expect(await refusalOf(act(manager, item, 'remark', { remark: '不对' }))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('a case that is reopened and closed again keeps both records and the remarks', async () => {
  const { asker, manager, item } = await anAnswered()
  await act(asker, item, 'remark', { remark: '电话没打通' })
  await act(asker, item, 'reopen')

  await act(manager, item, 'complete', { record: aRecord({ outcome: 'elsewhere', next: undefined }) })

  const { parts } = await see(asker, item)
  expect(keptOf(parts, 'record')?.records.map(({ outcome }) => outcome)).toEqual(['done', 'elsewhere'])
  expect(keptOf(parts, 'remark')?.remarks).toHaveLength(1)
})

test('no word of a record or a remark is in an event', async () => {
  const { world, asker, item } = await anAnswered()
  await act(asker, item, 'remark', { remark: '孩子上三年级' })

  expect(JSON.stringify(world.events)).not.toMatch(/学校|材料|三年级/)
})

test('the record and the remarks of a deleted person are erased from all that lies with the case', async () => {
  const { world, asker, item } = await anAnswered()
  await act(asker, item, 'remark', { remark: '孩子上三年级' })
  await world.deliver()

  await removePerson(asker.ctx, { requestId: aRequest() })
  await world.deliver({ again: true })

  expect(JSON.stringify([...(await rawCase(world, item))])).not.toMatch(/上学|学校|材料|三年级/)
})

test('the record stays when only whoever reported the case for the person is deleted', async () => {
  const { world, asker, manager } = await anAdvice()
  const helper = await world.someone({ name: '赵网格', roles: ['gridWorker'] })
  const onBehalfOf = { name: '其木格', personId: asker.person.id }
  const form = { text: '孩子上学怎么办' }
  const item = await createCase(helper.ctx, { requestId: aRequest(), kind: 'advice', form, onBehalfOf })
  await act(manager, item, 'complete', { record: aRecord() })
  await world.deliver()

  await removePerson(helper.ctx, { requestId: aRequest() })
  await world.deliver()

  expect(keptOf((await see(asker, item)).parts, 'record')?.records).toHaveLength(1)
})

describe('a week after closing', () => {
  const queue = async (someone: Awaited<ReturnType<typeof anAnswered>>['manager']) =>
    (await listCases(someone.ctx, { queue: 'all' })).items.map(({ id, state }) => [id, state])

  test('the case comes back to the queue of its staff with one notice to the team, until it is followed up', async () => {
    const { world, manager, item } = await anAnswered()
    const tick = clockOver(world)
    await world.deliver()
    expect(await queue(manager)).toEqual([])

    world.clock.pass(7 * oneDay - oneHour)
    await tick(world)
    expect(await queue(manager)).toEqual([])

    world.clock.pass(oneHour)
    for (let time = 0; time < 3; time++) await tick(world)
    await world.deliver({ again: true })

    expect(await queue(manager)).toEqual([[item.id, 'closed']])
    const calls = (await listNotices(manager.ctx, {})).items.filter((notice) => 'what' in notice && notice.what === 'call')
    expect(calls).toMatchObject([{ state: 'closed', staff: true }])

    await act(manager, item, 'followUp', { note: '都办好了' })
    world.clock.pass(30 * oneDay)
    await tick(world)
    expect(await queue(manager)).toEqual([])
  })

  test('nobody is asked to call about a case that was followed up, or reopened, before', async () => {
    const [followed, reopened] = [await anAnswered(), await anAnswered()]
    await act(followed.manager, followed.item, 'followUp')
    await act(reopened.asker, reopened.item, 'reopen')

    for (const { world, manager } of [followed, reopened]) {
      world.clock.pass(8 * oneDay)
      await clockOver(world)(world)
      await world.deliver()
      const notices = (await listNotices(manager.ctx, {})).items.map((notice) => 'what' in notice && notice.what)
      expect(notices).not.toContain('call')
    }
    expect(await queue(followed.manager)).toEqual([])
  })

  test('a remark leaves the call standing', async () => {
    const { world, asker, manager, item } = await anAnswered()
    world.clock.pass(7 * oneDay)
    await clockOver(world)(world)

    await act(asker, item, 'remark', { remark: '孩子上三年级' })

    expect(await queue(manager)).toEqual([[item.id, 'closed']])
  })

  test('neighbours do not find the case again', async () => {
    const { world, asker, manager } = await anAdvice()
    const place = { venueId: 'square' }
    const found = async () => (await nearbyCases(asker.ctx, { kind: 'advice', place })).items.map(({ id }) => id)
    const item = await createCase(asker.ctx, { requestId: aRequest(), kind: 'advice', form: { text: '广场上办活动找谁', place } })
    expect(await found()).toEqual([item.id])
    await act(manager, item, 'complete', { record: aRecord() })

    world.clock.pass(7 * oneDay)
    await clockOver(world)(world)

    expect(await found()).toEqual([])
  })
})
