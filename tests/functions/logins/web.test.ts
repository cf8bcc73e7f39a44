import { collectWebLogin } from '../../../functions/logins/collectWeb'
import { confirmWebLogin } from '../../../functions/logins/confirmWeb'
import { endLogin } from '../../../functions/logins/end'
import { seeWebLogin } from '../../../functions/logins/seeWeb'
import { startWebLogin } from '../../../functions/logins/startWeb'
import { me } from '../../../functions/people/me'
import { removePerson } from '../../../functions/people/remove'
import { inCommunity } from '../../../functions/platform/community'
import { aRequest } from '../../support/bookings'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { asking } from '../../support/wechat'
import { newWorld, type Someone } from '../../support/world'

const twoMinutes = 120_000

async function start() {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const someone = await world.someone({ name: '其木格' })
  const page = await startWebLogin(world.ctx)
  const { ticket, secret, number } = page
  const confirm = ({ ctx }: Pick<Someone, 'ctx'> = someone, requestId = aRequest()) => confirmWebLogin(ctx, { ticket, requestId, number })
  const collect = (change: object = {}) => collectWebLogin(world.ctx, { ticket, secret, ...change })
  return { race, world, someone, page, confirm, collect }
}

test('a page waits, is confirmed from the phone, and collects its login once', async () => {
  const { world, someone, page, confirm, collect } = await start()

  expect(page.address).toBe(`http://phone.test/scan?ticket=${page.ticket}`)
  expect(page.address).not.toContain(page.secret)
  expect(page.expiresAt).toBe('2026-11-23T10:02:00+08:00')
  expect(await collect()).toEqual({ state: 'waiting' })
  expect(await confirm()).toEqual({ state: 'confirmed' })
  const outcome = await collect()

  if (outcome.state !== 'confirmed') throw new Error('not confirmed')
  expect(await me(await asking(world, outcome.login))).toMatchObject({ id: someone.person.id, name: '其木格' })
  expect((await refusalOf(collect())).code).toBe('TICKET_TAKEN')
  expect(world.events.map(({ type, actor }) => [type, actor])).toEqual([
    ['person.webLoginConfirmed', someone.person.id],
    ['person.loggedIn', someone.person.id],
  ])
})

test('the phone goes on as it was logged in', async () => {
  const { world, someone, confirm, collect } = await start()
  await confirm()
  await collect()

  expect((await asking(world, someone)).caller?.id).toBe(someone.person.id)
})

test('collected twice at once it is collected once', async () => {
  const { race, confirm, collect } = await start()
  await confirm()

  race.of(3)
  const outcomes = await Promise.allSettled([collect(), collect(), collect()])

  expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.state : outcome.reason.code)).sort()).toEqual([
    'TICKET_TAKEN',
    'TICKET_TAKEN',
    'confirmed',
  ])
})

test('nobody collects with another secret, whatever has been photographed', async () => {
  const { confirm, collect } = await start()
  await confirm()

  expect((await refusalOf(collect({ secret: 'guessed' }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(collect({ ticket: 'tkt_01KAPE0000000000000000000A' }))).code).toBe('NOT_FOUND')
  expect(await collect()).toMatchObject({ state: 'confirmed' })
})

test('after two minutes it is over, confirmed or not', async () => {
  const waiting = await start()
  waiting.world.clock.pass(twoMinutes - 1)
  expect(await waiting.collect()).toEqual({ state: 'waiting' })
  waiting.world.clock.pass(1)
  expect((await refusalOf(waiting.collect())).code).toBe('TICKET_EXPIRED')
  expect((await refusalOf(waiting.confirm())).code).toBe('TICKET_EXPIRED')

  const confirmed = await start()
  await confirmed.confirm()
  confirmed.world.clock.pass(twoMinutes)
  expect((await refusalOf(confirmed.collect())).code).toBe('TICKET_EXPIRED')
})

test('of two who confirm at once one is taken, and the other is told', async () => {
  const { race, world, someone, confirm, collect } = await start()
  const other = await world.someone()

  race.of(2)
  const outcomes = await Promise.allSettled([confirm(someone), confirm(other)])

  expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'confirmed' : outcome.reason.code)).sort()).toEqual([
    'TICKET_TAKEN',
    'confirmed',
  ])
  const first = outcomes[0]?.status === 'fulfilled' ? someone : other
  expect(await collect()).toMatchObject({ login: { person: { id: first.person.id } } })
  expect((await refusalOf(confirm(first === someone ? other : someone))).code).toBe('TICKET_TAKEN')
})

test('who confirmed may say so again, by the same request or another, and is counted once', async () => {
  const { race, world, someone, confirm, collect } = await start()

  race.of(2)
  const twice = await Promise.all([confirm(someone, 'r1'), confirm(someone, 'r1')])
  const again = [await confirm(someone, 'r1'), await confirm(someone, 'r2')]
  await collect()

  expect([...twice, ...again, await confirm(someone, 'r3')]).toEqual(Array(5).fill({ state: 'confirmed' }))
  expect(world.events.filter(({ type }) => type === 'person.webLoginConfirmed')).toHaveLength(1)
})

test('who confirms twice at once by different requests is confirmed both times', async () => {
  const { race, confirm, someone } = await start()

  race.of(2)
  expect(await Promise.all([confirm(someone), confirm(someone)])).toEqual(Array(2).fill({ state: 'confirmed' }))
})

test("another community's ticket is none here, to confirm or to collect", async () => {
  const { page, confirm, collect } = await start()
  const elsewhere = await newWorld()
  const stranger = await elsewhere.someone()

  expect((await refusalOf(confirm(stranger))).code).toBe('TICKET_EXPIRED')
  expect((await refusalOf(collectWebLogin(elsewhere.ctx, page))).code).toBe('NOT_FOUND')
  expect(await collect()).toEqual({ state: 'waiting' })
})

test('without a login nobody confirms, and in a community nobody has nobody starts', async () => {
  const { world, confirm } = await start()

  expect((await refusalOf(confirm(world))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(startWebLogin(inCommunity(world.services, 'nowhere')))).code).toBe('COMMUNITY_UNKNOWN')
})

test('who deleted themselves after confirming is not logged in', async () => {
  const { world, someone, confirm, collect } = await start()
  await confirm()
  await removePerson(someone.ctx, { requestId: 'r1' })
  await world.deliver()

  expect((await refusalOf(collect())).code).toBe('TICKET_EXPIRED')
})

test('the phone sees who asks, from where and since when, and three numbers, one of them the page’s', async () => {
  const { world, someone } = await start()
  const agent = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36'
  const { ticket, number } = await startWebLogin({ ...world.ctx, agent, address: '36.102.7.9' })

  const seen = await seeWebLogin(someone.ctx, { ticket })

  expect(seen).toEqual({
    device: { browser: 'chrome', system: 'windows' },
    network: '36.102.*.*',
    startedAt: '2026-11-23T10:00:00+08:00',
    expiresAt: '2026-11-23T10:02:00+08:00',
    numbers: expect.arrayContaining([number]),
  })
  expect(new Set(seen.numbers).size).toBe(3)
  expect((await refusalOf(seeWebLogin(world.ctx, { ticket }))).code).toBe('LOGIN_REQUIRED')
})

test('a wrong number ends the ticket for good, and the same choice again hears the same', async () => {
  const { world, someone, page, confirm, collect } = await start()
  const wrong = page.number === 99 ? 98 : page.number + 1
  const choose = (number: number, requestId: string) => confirmWebLogin(someone.ctx, { ticket: page.ticket, number, requestId })

  const refusals = [await refusalOf(choose(wrong, 'r1')), await refusalOf(choose(wrong, 'r1')), await refusalOf(choose(page.number, 'r2'))]

  expect(refusals.map(({ code }) => code)).toEqual(Array(3).fill('TICKET_NUMBER_WRONG'))
  expect((await refusalOf(collect())).code).toBe('TICKET_EXPIRED')
  expect((await refusalOf(confirm(await world.someone()))).code).toBe('TICKET_EXPIRED')
  expect((await refusalOf(seeWebLogin(someone.ctx, page))).code).toBe('TICKET_EXPIRED')
  expect(world.events.map(({ type }) => type)).toEqual(['person.webLoginRefused'])
})

test('a right and a wrong number at once: the first decides', async () => {
  const { race, someone, page, collect } = await start()
  const wrong = page.number === 99 ? 98 : page.number + 1

  race.of(2)
  const outcomes = await Promise.allSettled(
    [page.number, wrong].map((number) => confirmWebLogin(someone.ctx, { ticket: page.ticket, number, requestId: `r${number}` })),
  )

  expect(new Set(outcomes.map(({ status }) => status)).size).toBe(1)
  const collected = await Promise.allSettled([collect()])
  expect(collected[0]?.status).toBe(outcomes[0]?.status)
})

test('once it is confirmed there is nothing left to see', async () => {
  const { world, page, confirm } = await start()
  await confirm()

  expect((await refusalOf(seeWebLogin((await world.someone()).ctx, page))).code).toBe('TICKET_TAKEN')
})

test('neither secret nor address lies in the table', async () => {
  const { world, page } = await start()

  const item = await world.ctx.table.get({ partition: `ticket#${page.ticket}`, sort: 'ticket' })

  expect(JSON.stringify(item)).not.toContain(page.secret)
  expect(item).toMatchObject({ state: 'waiting', expiresAt: expect.any(Number) })
})

test('whoever ends the login that confirmed, there or on every device, gives nothing to the page that has not collected yet', async () => {
  for (const everywhere of [false, true]) {
    const { world, someone, confirm, collect } = await start()
    await confirm()
    await endLogin(someone.ctx, { requestId: aRequest(), everywhere })

    expect((await refusalOf(collect())).code).toBe('TICKET_EXPIRED')
    expect(world.events.map(({ type }) => type)).not.toContain('person.loggedIn')
  }
})
