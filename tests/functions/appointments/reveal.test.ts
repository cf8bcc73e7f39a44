import { cancelAppointment } from '../../../functions/appointments/cancel'
import { revealDue } from '../../../functions/appointments/reveal'
import { listNotices } from '../../../functions/notices/list'
import { removePerson } from '../../../functions/people/remove'
import { aRequest } from '../../support/bookings'
import { anAppointment } from '../../support/desks'
import { refusalOf } from '../../support/refusals'
import { newWorld, oneDay } from '../../support/world'

async function scene(name?: string) {
  const world = await newWorld()
  const worker = await world.someone({ roles: ['stationWorker'] })
  const one = await world.someone({ name: '其木格', phone: '19900001001' })
  const { id: appointmentId } = await anAppointment(one.ctx, { name })
  const input = { appointmentId, field: 'phone' as const, reason: 'arrange' as const }
  return { world, worker, one, appointmentId, input }
}

test('the desk reads a number for a reason; the event says who, which and why, and the person is told', async () => {
  const { world, worker, one, input } = await scene()
  world.events.splice(0)

  const shown = await revealDue(worker.ctx, { ...input, requestId: 'r' })
  await revealDue(worker.ctx, { ...input, requestId: 'r' })
  const events = await world.deliver({ again: true })

  expect(shown).toEqual({ value: '19900001001' })
  expect(events).toMatchObject([
    { type: 'appointment.revealed', actor: worker.person.id, facts: { field: 'phone', reason: 'arrange', personId: one.person.id } },
  ])
  expect(JSON.stringify(events)).not.toMatch(/19900001001|其木格/)
  expect(
    (await listNotices(one.ctx, {})).items.filter((notice) => notice.kind === 'appointment' && notice.what === 'revealed'),
  ).toHaveLength(1)
})

test('the name is that of whoever comes', async () => {
  const [own, other] = [await scene(), await scene('娜仁')]

  expect(await revealDue(own.worker.ctx, { ...own.input, field: 'name', requestId: 'r' })).toEqual({ value: '其木格' })
  expect(await revealDue(other.worker.ctx, { ...other.input, field: 'name', requestId: 'r' })).toEqual({ value: '娜仁' })
})

test('nobody but the desk’s people reads it, and other communities find nothing', async () => {
  const { world, one, input } = await scene()
  const elsewhere = await (await newWorld()).someone({ roles: ['manager'] })
  const grid = await world.someone({ roles: ['gridWorker'] })

  for (const who of [one, grid]) expect((await refusalOf(revealDue(who.ctx, { ...input, requestId: aRequest() }))).code).toBe('NOT_ALLOWED')
  expect((await refusalOf(revealDue(elsewhere.ctx, { ...input, requestId: aRequest() }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(revealDue(world.ctx, { ...input, requestId: aRequest() }))).code).toBe('LOGIN_REQUIRED')
})

test('nothing is shown once the day is over, the time is cancelled or the person is gone', async () => {
  const [past, cancelled, gone] = [await scene(), await scene(), await scene()]

  past.world.clock.pass(2 * oneDay)
  await cancelAppointment(cancelled.one.ctx, { requestId: aRequest(), appointmentId: cancelled.appointmentId })
  await removePerson(gone.one.ctx, { requestId: 'bye' })

  for (const { worker, input } of [past, cancelled])
    expect((await refusalOf(revealDue(worker.ctx, { ...input, requestId: aRequest() }))).code).toBe('NOT_ALLOWED')
  expect(await revealDue(gone.worker.ctx, { ...gone.input, requestId: aRequest() })).toEqual({ value: null })
})

test('one person reads at most sixty an hour, of cases and appointments together', async () => {
  const { worker, input } = await scene()
  for (let at = 0; at < 60; at++) await revealDue(worker.ctx, { ...input, requestId: `r${at}` })

  expect((await refusalOf(revealDue(worker.ctx, { ...input, requestId: 'one-more' }))).code).toBe('TOO_MANY_REQUESTS')
  expect(await revealDue(worker.ctx, { ...input, requestId: 'r0' })).toEqual({ value: '19900001001' })
})
