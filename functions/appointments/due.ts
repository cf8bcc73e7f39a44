import type { Due } from '../../contract/appointments/appointment'
import { catalogueOf } from '../catalogue/lookup'
import { findPersons, maskedName, maskedPhoneOf } from '../people/lookup'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { attendancesOf } from './rules'
import { findAppointment, type StoredAppointment } from './store'
import { displacedAmong } from './view'

/** Appointments as the desk's people see them: whom they are for by the first character, the person's phone number masked. */
export async function viewDue(ctx: Context, stored: readonly StoredAppointment[]): Promise<Due[]> {
  const [{ services }, persons, displaced] = await Promise.all([catalogueOf(ctx), personsOf(ctx, stored), displacedAmong(ctx, stored)])
  return stored.map((one) => {
    const person = persons.get(one.personId)
    const service = services.find(({ id }) => id === one.serviceId)
    return {
      id: one.id,
      deskId: one.deskId,
      caseId: one.caseId ?? null,
      service: service ? { id: service.id, name: service.name } : null,
      name: maskedName(one.name === undefined ? person : { name: one.name }),
      phone: person ? maskedPhoneOf(ctx, person) : null,
      startsAt: one.startsAt,
      endsAt: one.endsAt,
      state: one.state,
      mustMove: displaced.has(one.id),
      allowed: [...attendancesOf(one, ctx.clock.now())],
    }
  })
}

/** An appointment as the desk's people see it now; refuses NOT_FOUND. */
export async function dueNow(ctx: Context, appointmentId: string): Promise<Due> {
  const stored = await findAppointment(ctx, appointmentId)
  const [due] = stored ? await viewDue(ctx, [stored]) : []
  if (!due) throw refuse('NOT_FOUND')
  return due
}

const mostAtOnce = 100

async function personsOf(ctx: Context, stored: readonly StoredAppointment[]): ReturnType<typeof findPersons> {
  const chunks = chunksOf([...new Set(stored.map(({ personId }) => personId))], mostAtOnce)
  const found = await Promise.all(chunks.map((some) => findPersons(ctx, some)))
  return new Map(found.flatMap((some) => [...some]))
}
