import { cancelAppointment } from '../../../functions/appointments/cancel'
import { moveAppointment } from '../../../functions/appointments/move'
import { freeTimesOf, ownTimesOf } from '../../../functions/appointments/times'
import { createCase } from '../../../functions/cases/create'
import { aRequest } from '../../support/bookings'
import { act } from '../../support/cases'
import { aCatalogue, documentOf, serviceOf, stock } from '../../support/catalogue'
import { anAppointment } from '../../support/desks'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

const papers = ['id-card', 'lease', 'photo', 'deed', 'letter']
const step = { zh: '填表', en: 'Fill in the form' }
const deskId = 'station'
const serviceId = 'residence-permit'

/** A service of two papers and one step takes half an hour; a case about it begins with the same two papers. */
async function scene() {
  const world = await newWorld()
  const needs = ['id-card', 'lease'].map((id) => ({ anyOf: [[id]], for: null }))
  const documents = [documentOf(), ...papers.slice(1).map((id) => documentOf({ id, sight: 'photo' as const, name: { zh: id, en: id } }))]
  await stock(world, aCatalogue({ documents, services: [serviceOf({ id: serviceId, needs, steps: [step] })] }))
  const person = await world.someone({ name: '白音' })
  const worker = await world.someone({ posts: [{ role: 'stationWorker', of: 'station' }] })
  const item = await createCase(person.ctx, {
    requestId: aRequest(),
    kind: 'station',
    form: { category: 'papers', service: serviceId },
  })
  const minutes = async () => (await ownTimesOf(person.ctx, { deskId, serviceId, caseId: item.id })).minutes
  const booked = () => anAppointment(person.ctx, { serviceId, caseId: item.id })
  return { world, person, worker, item, minutes, booked }
}

const lasts = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000

test('an appointment about a case is as long as what its checklist lacks: what was seen is done, what is lacking is not', async () => {
  const { person, worker, item, minutes, booked } = await scene()
  expect(await minutes()).toBe(30)
  const whole = await booked()
  expect(lasts(whole)).toBe(30)
  await cancelAppointment(person.ctx, { requestId: aRequest(), appointmentId: whole.id })

  await act(person, item, 'lackPaper', { document: 'lease', note: '房东没给' })
  expect(await minutes()).toBe(30)
  await act(worker, item, 'seePaper', { document: 'id-card' })

  expect(await minutes()).toBe(15)
  expect(lasts(await booked())).toBe(15)
  // Without the case it is what the service takes.
  expect((await freeTimesOf(person.ctx, { deskId, serviceId })).minutes).toBe(30)
})

test('papers that the station asks for as well make it longer, also for who moves a time that was booked before', async () => {
  const { person, worker, item, minutes, booked } = await scene()
  const before = await booked()

  await act(worker, item, 'askDocuments', { needs: papers.map((id) => ({ anyOf: [[id]] })) })
  const { minutes: offered } = await ownTimesOf(person.ctx, { deskId, appointmentId: before.id })
  const after = await moveAppointment(person.ctx, {
    requestId: aRequest(),
    appointmentId: before.id,
    startsAt: '2026-11-24T10:00:00+08:00',
  })

  expect([await minutes(), offered, lasts(before), lasts(after)]).toEqual([45, 45, 30, 45])
})

test('a case without a checklist is as long as the service', async () => {
  const { person } = await scene()
  const { id: caseId } = await createCase(person.ctx, {
    requestId: aRequest(),
    kind: 'station',
    form: { category: 'other', text: '想问个事' },
  })

  expect((await ownTimesOf(person.ctx, { deskId, caseId })).minutes).toBe(15)
  expect((await ownTimesOf(person.ctx, { deskId, serviceId, caseId })).minutes).toBe(30)
})

test('how much somebody’s checklist lacks is told to nobody else', async () => {
  const { world, item, booked } = await scene()
  const { id: appointmentId } = await booked()
  const other = await world.someone()

  expect((await refusalOf(ownTimesOf(other.ctx, { deskId, caseId: item.id }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(ownTimesOf(other.ctx, { deskId, appointmentId }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(ownTimesOf(world.ctx, { deskId, caseId: item.id }))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(ownTimesOf(world.ctx, { deskId, appointmentId }))).code).toBe('LOGIN_REQUIRED')
})
