import { sweeps } from '../../../functions/areas'
import { watchCalendar } from '../../../functions/calendar/doors'
import { communityOf } from '../../../functions/communities/lookup'
import { httpOf } from '../../support/http'
import { monday, newWorld, oneDay, type World } from '../../support/world'

const notice2027 = { year: 2027, off: ['2027-02-09', '2027-10-04'], work: ['2027-02-13', '2027-10-09'] }
let requests = 0
const enter = (world: World, token: string, more = {}) =>
  httpOf(world).call(
    'calendar.enter',
    { communityId: world.communityId, requestId: `request-${++requests}`, ...notice2027, ...more },
    token,
  )

/** One run of the clock, for this community only: others share the index. */
async function tick(world: World): Promise<void> {
  const due = sweeps.find(({ name }) => name === 'dueCalendars')
  if (!due) throw new Error('no sweep looks at calendars')
  const to = new Date(world.clock.now()).toISOString()
  for (const partition of due.partitions) {
    const { items } = await world.services.wholeTable.query({ index: 'due', partition, to, limit: 200 })
    for (const item of items.filter(({ communityId }) => communityId === world.communityId))
      await due.each(world.services, item, () => false)
  }
}

async function watched() {
  const world = await newWorld()
  const manager = await world.someone({ roles: ['manager'] })
  await world.ctx.table.transact([watchCalendar(world.ctx)], world.services.ids.secret())
  // A login of the moment: tokens do not last until the next November.
  const token = async () => {
    const { id, loginId } = manager.caller
    return world.services.tokens.sign('access', { sub: id, com: world.communityId, log: loginId, ver: 1 })
  }
  const inbox = async () => (await httpOf(world).call('notices.list', { communityId: world.communityId }, await token())).body.items
  return { world, token, inbox }
}

test('a manager enters a year, which the deadlines of the community then follow', async () => {
  const world = await newWorld()
  const { token } = await world.someone({ roles: ['manager'] })
  await communityOf(world.ctx)

  const { status, body } = await enter(world, token)

  expect(status).toBe(200)
  expect(body).toMatchObject({ known: 'entered', off: expect.arrayContaining(['2027-01-01', '2027-02-09']), work: notice2027.work })
  expect((await communityOf(world.ctx)).hours).toMatchObject({ off: body.off, work: notice2027.work })
  expect((await httpOf(world).call('calendar.get', { communityId: world.communityId, year: 2027 }, token)).body).toEqual(body)
  expect(world.events.map(({ type, facts }) => [type, facts.year])).toEqual([['calendar.entered', 2027]])
})

test('entering a year again replaces it, and the same request twice does it once', async () => {
  const world = await newWorld()
  const { token } = await world.someone({ roles: ['manager'] })
  await enter(world, token)
  const again = { requestId: 'the-same-one', off: ['2027-10-05'], work: [] }

  await enter(world, token, again)
  await enter(world, token, again)

  const { body } = await httpOf(world).call('calendar.get', { communityId: world.communityId, year: 2027 }, token)
  expect([body.work, String(body.off).includes('2027-10-04'), String(body.off).includes('2027-10-05')]).toEqual([[], false, true])
  expect(world.events).toHaveLength(2)
})

test('days that can’t be are refused with the day and the reason, and only managers enter any', async () => {
  const world = await newWorld()
  const { token } = await world.someone({ roles: ['manager'] })
  const worker = await world.someone({ roles: ['gridWorker'] })

  expect(await enter(world, token, { work: ['2027-02-12'] })).toMatchObject({
    status: 422,
    body: { code: 'CALENDAR_UNFIT', data: { day: '2027-02-12', why: 'weekday' } },
  })
  expect(await enter(world, token, { year: 2026, off: [], work: [] })).toMatchObject({ status: 409, body: { code: 'CALENDAR_BUILT_IN' } })
  expect(await enter(world, token, { year: 2099, off: [], work: [] })).toMatchObject({ status: 400 })
  expect(await enter(world, token, { off: Array(61).fill('2027-10-05') })).toMatchObject({ status: 400 })
  expect(await enter(world, worker.token)).toMatchObject({ status: 403 })
})

test('from November on managers are asked for the coming year, again each week until it is entered', async () => {
  const { world, token, inbox } = await watched()

  await tick(world)
  await tick(world)
  await world.deliver({ again: true })
  expect(await inbox()).toMatchObject([{ kind: 'calendarWanted', year: 2027 }])

  world.clock.set(monday + 8 * oneDay)
  await tick(world)
  await world.deliver()
  expect(await inbox()).toHaveLength(2)

  await enter(world, await token())
  world.clock.set(monday + 16 * oneDay)
  await tick(world)
  await world.deliver()
  expect(await inbox()).toHaveLength(2)
})

test('after a year is entered, the next November asks for the one after', async () => {
  const { world, token, inbox } = await watched()
  await enter(world, await token())
  await tick(world)

  world.clock.set(Date.parse('2027-10-31T12:00:00+08:00'))
  await tick(world)
  await world.deliver()
  expect(await inbox()).toEqual([])

  world.clock.set(Date.parse('2027-11-01T12:00:00+08:00'))
  await tick(world)
  await world.deliver()
  expect(await inbox()).toMatchObject([{ kind: 'calendarWanted', year: 2028 }])
})
