import type { Appointment } from '../../contract/appointments/appointment'
import type { Document, Service } from '../../contract/catalogue/catalogue'
import { catalogueOf } from '../catalogue/lookup'
import { findDays } from '../days/lookup'
import type { Context } from '../platform/context'
import { calendarOf, desksOf, type OpenDesk, viewDesk } from './desks'
import { isDisplaced, whyNotChange } from './rules'
import type { StoredAppointment } from './store'

/** Appointments as their person sees them now. A desk that the settings no longer have takes its appointments out of sight. */
export async function viewAppointments(ctx: Context, stored: readonly StoredAppointment[]): Promise<Appointment[]> {
  const [desks, { services, documents }, displaced] = await Promise.all([desksOf(ctx), catalogueOf(ctx), displacedAmong(ctx, stored)])
  return stored.flatMap((one) => {
    const open = desks.find(({ desk }) => desk.id === one.deskId)
    const service = services.find(({ id }) => id === one.serviceId)
    return open ? [view(one, { open, service, documents, mustMove: displaced.has(one.id), now: ctx.clock.now() })] : []
  })
}

/** The ids of coming appointments at times at which their desks are closed after all. */
export async function displacedAmong(ctx: Context, stored: readonly StoredAppointment[]): Promise<Set<string>> {
  const coming = stored.filter(({ state, endsAt }) => state === 'booked' && Date.parse(endsAt) > ctx.clock.now())
  const desks = await desksOf(ctx)
  const books = await findDays(
    ctx,
    coming.map(({ deskId, day }) => ({ calendar: calendarOf(deskId), day })),
  )
  const isOut = ({ deskId, day, cells, place }: StoredAppointment, at: number) => {
    const [open, book] = [desks.find(({ desk }) => desk.id === deskId), books[at]]
    return !open || (book !== undefined && isDisplaced({ ...open, day, book }, { cells, place }))
  }
  return new Set(coming.filter(isOut).map(({ id }) => id))
}

type Beside = { open: OpenDesk; service?: Service; documents: readonly Document[]; mustMove: boolean; now: number }

function view(stored: StoredAppointment, { open, service, documents, mustMove, now }: Beside): Appointment {
  const { id, caseId, name, startsAt, endsAt, state, bookedAt, cancelledBy } = stored
  return {
    id,
    desk: viewDesk(open.desk),
    service: service ? { id: service.id, name: service.name } : null,
    caseId: caseId ?? null,
    name: name ?? null,
    startsAt,
    endsAt,
    state,
    mustMove,
    bookedAt,
    cancelledBy: cancelledBy ?? null,
    bring: bringOf(service, documents),
    allowed: whyNotChange(stored, now) ? [] : ['move', 'cancel'],
  }
}

/** What a service needs, the documents by name. */
export function bringOf(service: Service | undefined, documents: readonly Document[]): Appointment['bring'] {
  const namesOf = (set: readonly string[]) => set.flatMap((id) => documents.find((document) => document.id === id)?.name ?? [])
  return (service?.needs ?? []).map((need) => ({ for: need.for, anyOf: need.anyOf.map(namesOf) }))
}
