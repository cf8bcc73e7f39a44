import { changeSettings } from '../../functions/communities/changeSettings'
import { getSettings } from '../../functions/communities/getSettings'
import { aRequest } from './bookings'
import { readyUpload } from './uploads'
import type { World } from './world'

/** A venue of which everybody can see a photo. */
export async function aVenueWithPhoto(world: World): Promise<string> {
  const manager = await world.someone({ roles: ['manager'] })
  const { sections, versions } = await getSettings(manager.ctx)
  const [first, ...rest] = sections.venues
  if (!first) throw new Error('the community has no venue')
  const value = [{ ...first, photo: await readyUpload(manager) }, ...rest]
  await changeSettings(manager.ctx, { requestId: aRequest(), version: versions.venues, content: { section: 'venues', value } })
  return first.id
}
