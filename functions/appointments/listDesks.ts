import type { Desk } from '../../contract/appointments/appointment'
import type { Context } from '../platform/context'
import { desksOf, viewDesk } from './desks'

/** The desks at which one can have a time. */
export async function listDesks(ctx: Context): Promise<{ items: Desk[] }> {
  return { items: (await desksOf(ctx)).map(({ desk }) => viewDesk(desk)) }
}
