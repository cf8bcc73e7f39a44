import { deliveries } from '../../functions/areas'
import { deliverEvent } from '../../functions/platform/delivery'
import { Event, eventKey } from '../../functions/platform/events'
import type { World } from './world'

/** Delivers one event as the table has it now; `pages` is after how many pages of a wide one the time runs short. */
export async function deliverOne(world: World, { id, partition }: Event, { pages = Number.POSITIVE_INFINITY } = {}): Promise<Event> {
  const key = eventKey({ id, partition })
  let looked = 0
  await deliverEvent(world.services, deliveries, { event: Event.parse(await world.ctx.table.get(key)), hurried: () => ++looked >= pages })
  return Event.parse(await world.ctx.table.get(key))
}

/** Whether an event still waits to be delivered. */
export async function waits(world: World, event: Event): Promise<boolean> {
  return (await world.ctx.table.get(eventKey(event)))?.undeliveredPk !== undefined
}
