import { findBookings } from '../../../functions/bookings/store'
import { httpOf } from '../../support/http'
import { aSession, seatsOf } from '../../support/sessions'
import { newWorld } from '../../support/world'

/** A session of 60 seats, somebody logged in, and a look whether anything was written. */
export async function scene() {
  const world = await newWorld()
  const session = await aSession(world)
  const someone = await world.someone({ name: '其木格' })
  const http = httpOf(world)
  const path = `/v1/${world.communityId}/sessions/${session.id}/bookings`
  const nothingWritten = async () => {
    expect(await seatsOf(world, session)).toMatchObject({ left: 60 })
    expect((await findBookings(world.ctx, someone.person.id, { when: 'coming', limit: 10 })).bookings).toEqual([])
    expect(world.events).toEqual([])
  }
  return { world, session, someone, path, nothingWritten, ...http }
}
