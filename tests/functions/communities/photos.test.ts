import type { Content, VenueEntry } from '../../../contract/settings/sections'
import { changeSettings } from '../../../functions/communities/changeSettings'
import { getSettings } from '../../../functions/communities/getSettings'
import { listSettingsVersions } from '../../../functions/communities/listSettingsVersions'
import { getVenuePhoto } from '../../../functions/communities/photos'
import { getSession } from '../../../functions/sessions/get'
import { aRequest } from '../../support/bookings'
import { refusalOf } from '../../support/refusals'
import { aSession } from '../../support/sessions'
import { readyUpload, sentUpload } from '../../support/uploads'
import { mp3 } from '../../support/voices'
import { newWorld, type Someone } from '../../support/world'

async function managed() {
  const world = await newWorld()
  const manager = await world.someone({ name: '张敏', roles: ['manager'] })
  const { venues } = (await getSettings(manager.ctx)).sections
  const withHall = (change: Partial<VenueEntry>): Content => ({
    section: 'venues',
    value: venues.map((venue) => (venue.id === 'hall' ? { ...venue, ...change } : venue)),
  })
  return { world, manager, withHall }
}

const change = ({ ctx }: Someone, content: Content, version = 0, requestId = aRequest()) =>
  changeSettings(ctx, { requestId, version, content })
const hallNow = async ({ ctx }: Someone) => (await getSettings(ctx)).sections.venues.find(({ id }) => id === 'hall')

test('the photo of a venue is seen by everybody, and its floor and way stand where the session is read', async () => {
  const { world, manager, withHall } = await managed()
  const { id: sessionId } = await aSession(world)
  const photo = await readyUpload(manager)

  await change(manager, withHall({ photo, floor: '二楼 203', way: '东门进，电梯上二楼' }))

  expect((await getVenuePhoto(world.ctx, { venueId: 'hall' })).url).toContain(photo)
  expect((await getSession(world.ctx, { sessionId })).place).toEqual({ floor: '二楼 203', way: '东门进，电梯上二楼', photo: true })
})

test('a venue without a photo and one that nobody has answer the same', async () => {
  const { world } = await managed()

  for (const venueId of ['hall', 'nowhere']) expect((await refusalOf(getVenuePhoto(world.ctx, { venueId }))).code).toBe('NOT_FOUND')
})

test('only a finished photo of one’s own is taken: no colleague’s, no voice, none that is still on its way', async () => {
  const { world, manager, withHall } = await managed()
  const other = await world.someone({ roles: ['manager'] })
  const files = [await readyUpload(other), await readyUpload(manager, { type: 'audio/mpeg', bytes: mp3() }), await sentUpload(manager)]

  for (const photo of files) expect((await refusalOf(change(manager, withHall({ photo })))).code).toBe('UPLOAD_UNKNOWN')
  expect(await hallNow(manager)).toMatchObject({ photo: null })
})

test('a photo that was replaced is still there when the change is undone by a colleague', async () => {
  const { world, manager, withHall } = await managed()
  const other = await world.someone({ roles: ['manager'] })
  const [first, second] = [await readyUpload(manager), await readyUpload(manager)]
  await change(manager, withHall({ photo: first }))
  await change(manager, withHall({ photo: second }), 1)
  const [latest] = (await listSettingsVersions(manager.ctx, {})).items

  await change(other, latest?.before as Content, 2)

  expect((await getVenuePhoto(world.ctx, { venueId: 'hall' })).url).toContain(first)
})

test('the same request twice attaches once and answers the same', async () => {
  const { world, manager, withHall } = await managed()
  const content = withHall({ photo: await readyUpload(manager) })
  const requestId = aRequest()

  expect(await change(manager, content, 0, requestId)).toEqual(await change(manager, content, 0, requestId))
  expect(world.events.filter(({ type }) => type === 'settings.changed')).toHaveLength(1)
})

test('of two managers who change a venue at once the slower is refused, and her photo can still be used', async () => {
  const { world, manager, withHall } = await managed()
  const other = await world.someone({ roles: ['manager'] })
  const photo = await readyUpload(other)
  await change(manager, withHall({ floor: '二楼' }))

  expect((await refusalOf(change(other, withHall({ photo })))).code).toBe('SETTINGS_CHANGED')
  await change(other, withHall({ floor: '二楼', photo }), 1)

  expect(await hallNow(other)).toMatchObject({ floor: '二楼', photo })
})

test('more new photos than one transaction holds are refused before anything is written', async () => {
  const { manager } = await managed()
  const value = Array.from(
    { length: 41 },
    (_, at): VenueEntry => ({
      ...{ id: `room-${at}`, name: `房间 ${at}`, outdoor: false, capacity: null, hidden: false, floor: '', way: '' },
      photo: manager.ctx.ids.make('upl'),
    }),
  )
  const ready = await Promise.all(value.map(() => readyUpload(manager)))

  const refusal = await refusalOf(
    change(manager, { section: 'venues', value: value.map((one, at) => ({ ...one, photo: ready[at] ?? null })) }),
  )

  expect(refusal.code).toBe('SETTINGS_UNFIT')
})
