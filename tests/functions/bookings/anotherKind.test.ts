import { refusal } from '../../../contract/refusals'
import { moveSession } from '../../../functions/sessions/move'
import { asAppointment } from '../../support/appointments'
import { httpOf } from '../../support/http'
import { refusalOf } from '../../support/refusals'
import { aSession, seatsOf } from '../../support/sessions'
import { newWorld, type Someone } from '../../support/world'

// What the two lists of kinds are with one line more; nothing else of the product knows of it.
jest.mock('../../../contract/sessions/kinds/kinds', () =>
  jest.requireActual('../../support/appointments').kindsWithAppointments(jest.requireActual('../../../contract/sessions/kinds/kinds')),
)
jest.mock('../../../functions/sessionKinds', () => {
  const { kindNamed } = jest.requireActual('../../../functions/sessionKinds')
  const named = (name: string) => (name === 'appointment' ? mockAppointments : kindNamed(name))
  return { kindNamed: named, kindOf: ({ kind }: { kind: string }) => named(kind) }
})

const mockAppointments = {
  nouns: { name: '预约', this: '这次预约' },
  organisers: ['stationWorker'],
  over: refusal('SESSION_CANCELLED', { kind: 'appointment' }),
  textsOf: ({ desk }: { desk: string }) => [desk],
  onDay: (about: object) => about,
  describe: async (_ctx: object, { about }: { about: { papers: string[] } }) => ({
    description: '带齐材料，一次办好。',
    bring: about.papers.join('、'),
    siblingIds: [],
  }),
}

const later = { startsAt: '2026-12-03T14:00:00+08:00', endsAt: '2026-12-03T14:30:00+08:00' }

async function start() {
  const world = await newWorld()
  const [resident, clerk, manager] = [
    await world.someone({ name: '其木格' }),
    await world.someone({ roles: ['stationWorker'] }),
    await world.someone({ roles: ['manager'] }),
  ]
  const activity = await aSession(world)
  const appointment = await aSession(world, asAppointment)
  const { call } = httpOf(world)
  let requests = 0
  const ask = (someone: Someone, route: string, input: object = {}) =>
    call(route, { communityId: world.communityId, ...input }, someone.token)
  const write = (someone: Someone, route: string, input: object) => ask(someone, route, { requestId: `r${++requests}`, ...input })
  const book = (someone: Someone) =>
    write(someone, 'bookings.book', { sessionId: appointment.id, party: [{ personId: someone.person.id }] })
  const titles = async (input: object) =>
    ((await ask(resident, 'sessions.list', input)).body.items as { title: string }[]).map(({ title }) => title)
  return { world, resident, clerk, manager, activity, appointment, ask, write, book, titles }
}

const itemsOf = ({ body }: { body: Record<string, unknown> }) => body.items as Record<string, unknown>[]

test('it is listed by its kind, searched by its own texts, and shown with what its kind tells', async () => {
  const { resident, activity, appointment, ask, titles } = await start()

  expect(await titles({})).toEqual([activity.title])
  expect(await titles({ kind: 'appointment' })).toEqual([appointment.title])
  expect(await titles({ kind: 'appointment', search: '窗口' })).toEqual([appointment.title])
  expect(await titles({ kind: 'appointment', search: '志愿队' })).toEqual([])

  const { body } = await ask(resident, 'sessions.get', { sessionId: appointment.id })
  expect(body).toMatchObject({ kind: 'appointment', about: appointment.about, bring: '身份证、租房合同', siblings: [] })
  for (const name of ['activityId', 'organiser', 'festival', 'lunar', 'motif']) expect(body).not.toHaveProperty(name)
})

test('it is booked, seen among my bookings and cancelled, and each is told as of its kind', async () => {
  const { world, resident, activity, appointment, ask, write, book } = await start()

  const { body: booking } = await book(resident)
  await write(resident, 'bookings.book', { sessionId: activity.id, party: [{ personId: resident.person.id }] })
  const again = await book(resident)
  const mine = itemsOf(await ask(resident, 'bookings.list'))
  await write(resident, 'bookings.cancel', { bookingId: booking.id })
  await world.deliver({ again: true })

  expect(booking).toMatchObject({ state: 'confirmed', session: { kind: 'appointment', about: appointment.about, left: 1 } })
  expect(again).toMatchObject({ status: 409, body: { code: 'ALREADY_BOOKED', message: '这次预约已经报过名了，不用重复报。' } })
  expect(mine).toHaveLength(2)
  expect((await ask(resident, 'bookings.get', { bookingId: booking.id })).body).toMatchObject({ state: 'cancelled' })
  expect(await seatsOf(world, appointment)).toMatchObject({ left: 2 })
  const told = itemsOf(await ask(resident, 'notices.list')).filter(({ sessionId }) => sessionId === appointment.id)
  expect(told.map(({ kind, sessionKind }) => [kind, sessionKind])).toEqual([
    ['bookingCancelled', 'appointment'],
    ['bookingConfirmed', 'appointment'],
  ])
})

test('it is moved by whom its kind names and by no manager; who booked is told, and it is no news of activities', async () => {
  const { world, resident, clerk, manager, appointment, ask, write, book } = await start()
  await book(resident)
  const move = (someone: Someone) => write(someone, 'sessions.move', { sessionId: appointment.id, ...later })

  expect(await move(manager)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } })
  expect(await move(clerk)).toMatchObject({ status: 200, body: { ...later, about: appointment.about, left: 1 } })
  await world.deliver({ again: true })

  const [moved] = itemsOf(await ask(resident, 'notices.list'))
  expect(moved).toMatchObject({ kind: 'sessionMoved', sessionKind: 'appointment', title: '办居住证', startsAt: later.startsAt })
  expect(itemsOf(await ask(resident, 'news.list'))).toEqual([])

  world.clock.set(Date.parse(later.startsAt))
  const again = moveSession(clerk.ctx, { requestId: 'again', sessionId: appointment.id, ...later })
  expect((await refusalOf(again)).code).toBe('SESSION_CANCELLED')
})

test('its last seat goes to one person only', async () => {
  const { world, resident, clerk, manager, book } = await start()

  await book(clerk)
  const outcomes = await Promise.all([book(resident), book(manager)])

  expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(world.events.filter(({ type }) => type === 'booking.confirmed')).toHaveLength(2)
})
