import { getCommunity } from '../../../functions/communities/get'
import { putSettings, Settings } from '../../../functions/communities/store'
import { inCommunity } from '../../../functions/platform/community'
import { refusalOf } from '../../support/refusals'
import { newWorld, type World } from '../../support/world'

async function rename(world: World, name: string) {
  const settings = Settings.parse(await world.ctx.table.get({ partition: 'community', sort: 'settings' }))
  await world.ctx.table.transact([putSettings({ ...settings, name })], world.services.ids.secret())
}

test('a community says its name, contacts and venues, and the festival that comes next', async () => {
  const world = await newWorld()

  expect(await getCommunity(world.ctx)).toMatchObject({
    id: world.communityId,
    name: '清泉街社区',
    contacts: [{ phone: '0471-0000001' }],
    venues: [{ id: 'hall' }, { id: 'square' }],
    nextFestival: { festival: 'dongzhi', day: '2026-12-22', lunar: { month: 11, day: 14, leap: false } },
  })
})

test('the next festival is that of the day in Hohhot', async () => {
  const world = await newWorld()

  world.clock.set(Date.parse('2026-12-22T15:59:59Z'))
  expect((await getCommunity(world.ctx)).nextFestival).toMatchObject({ festival: 'dongzhi' })
  world.clock.set(Date.parse('2026-12-22T16:00:00Z'))
  expect((await getCommunity(world.ctx)).nextFestival).toMatchObject({ festival: 'yuandan', day: '2027-01-01' })
})

test('what is changed in its settings counts after at most half a minute', async () => {
  const world = await newWorld()
  await getCommunity(world.ctx)
  await rename(world, '清泉街新社区')

  world.clock.pass(30_000)

  expect((await getCommunity(world.ctx)).name).toBe('清泉街新社区')
})

test('a community nobody has is refused until somebody sets it up, and then there at once', async () => {
  const world = await newWorld()
  const id = `${world.communityId}x`
  const ctx = inCommunity(world.services, id)
  const settings = Settings.parse(await world.ctx.table.get({ partition: 'community', sort: 'settings' }))

  expect((await refusalOf(getCommunity(ctx))).code).toBe('COMMUNITY_UNKNOWN')
  await ctx.table.transact([putSettings({ ...settings, id, name: '荷香社区' })], world.services.ids.secret())

  expect(await getCommunity(ctx)).toMatchObject({ id, name: '荷香社区' })
  expect((await getCommunity(world.ctx)).name).toBe('清泉街社区')
})
