import { toInstant } from '../../contract/time'
import { aBooking } from './bookings'
import { aSession } from './sessions'
import { monday, oneDay, oneHour, type Someone, type World } from './world'

/** Somebody who was told of so many bookings, an hour apart, of sessions on as many days; the titles are `1` and so on. */
export async function told(world: World, times: number): Promise<Someone> {
  const someone = await world.someone()
  for (let at = 1; at <= times; at++) {
    await aBooking(someone, await aSession(world, { title: `${at}`, startsAt: toInstant(monday + (7 + at) * oneDay) }))
    await world.deliver()
    world.clock.pass(oneHour)
  }
  return someone
}
