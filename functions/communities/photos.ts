import type { InputOf } from '../../contract/route'
import type { Content } from '../../contract/settings/sections'
import type { venuesContract } from '../../contract/venues'
import { mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import type { Write } from '../platform/write'
import { attachUploads, downloadOf, findUploads } from '../uploads/lookup'
import { communityOf } from './lookup'
import type { Settings } from './store'

/** New photos in one change: its writes are one transaction, of which attaching takes one a photo. */
const mostNew = 40

/**
 * Attaches the photos that a change brings, for good: they are still there when an earlier version is put back. Refuses UPLOAD_UNKNOWN for
 * a file that is neither the caller's own photo nor the settings' already, and SETTINGS_UNFIT for too many.
 */
export async function attachPhotos(ctx: Context, content: Content, settings: Settings): Promise<Write[]> {
  if (content.section !== 'venues') return []
  const known = new Set(settings.venues.map(({ photo }) => photo))
  const ids = [...new Set(content.value.flatMap(({ photo }) => (photo === null || known.has(photo) ? [] : [photo])))]
  const uploads = await findUploads(ctx, ids)
  const caller = mustBe(ctx, 'manager')
  const isOurs = (upload: (typeof uploads)[number]) =>
    upload.state === 'attached' ? upload.attachedTo === ctx.communityId : upload.state === 'ready' && upload.ownerId === caller.id
  if (uploads.length < ids.length || !uploads.every((upload) => upload.kind === 'photo' && isOurs(upload))) throw refuse('UPLOAD_UNKNOWN')
  const fresh = uploads.flatMap(({ id, state }) => (state === 'ready' ? [id] : []))
  if (fresh.length > mostNew) throw refuse('SETTINGS_UNFIT', { problems: [{ at: mostNew, field: 'photo', why: 'number' }] })
  return attachUploads(ctx, { uploadIds: fresh, ownerId: caller.id, subject: ctx.communityId })
}

/** Where anybody can read the photo of a venue for ten minutes; refuses NOT_FOUND if it has none. */
export async function getVenuePhoto(ctx: Context, { venueId }: InputOf<typeof venuesContract.getPhoto>): Promise<{ url: string }> {
  const photo = (await communityOf(ctx)).venues.find(({ id }) => id === venueId)?.photo
  const [upload] = photo ? await findUploads(ctx, [photo]) : []
  if (upload?.state !== 'attached') throw refuse('NOT_FOUND')
  return { url: await downloadOf(ctx, upload) }
}
