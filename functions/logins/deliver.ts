import { Device } from '../../contract/devices'
import { tell } from '../notices/doors'
import { personEvents } from '../people/events'
import { findPerson } from '../people/lookup'
import type { Context } from '../platform/context'
import { type Delivery, deliver, type Outcome } from '../platform/delivery'
import type { EventOf } from '../platform/events'

const unknownDevice: Device = { browser: 'other', system: 'other' }

/** What a person hears about their own logins: a web page that has one now, and one that ended because two used it. */
export const loginDeliveries: Delivery[] = [
  deliver(personEvents.loggedIn, 'tellOfWebLogin', tellOfWebLogin),
  deliver(personEvents.loginReused, 'tellOfReuse', tellOfReuse),
]

async function tellOfWebLogin(ctx: Context, event: EventOf<(typeof personEvents)['loggedIn']>): Promise<Outcome> {
  const { by, loginId } = event.facts
  if (by !== 'web') return 'delivered'
  const login = (await findPerson(ctx, event.subject))?.logins[loginId]
  const notice = {
    kind: 'webLoggedIn' as const,
    id: event.id,
    loginId,
    device: login?.device ?? unknownDevice,
    network: login?.network ?? null,
  }
  await tell(ctx, event.subject, { notice, occurredAt: event.occurredAt })
  return 'delivered'
}

async function tellOfReuse(ctx: Context, event: EventOf<(typeof personEvents)['loginReused']>): Promise<Outcome> {
  const { loginId, ...device } = event.facts
  const notice = { kind: 'loginReused' as const, id: event.id, loginId, device: Device.parse(device) }
  await tell(ctx, event.subject, { notice, occurredAt: event.occurredAt })
  return 'delivered'
}
