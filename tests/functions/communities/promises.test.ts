import type { Promises } from '../../../contract/settings/sections'
import { changeSettings } from '../../../functions/communities/changeSettings'
import { getPromises } from '../../../functions/communities/getPromises'
import { getSettings } from '../../../functions/communities/getSettings'
import { aRequest } from '../../support/bookings'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

const nothing: Promises = { repairAnswer: '', repairVisit: '', repairDone: '', station: '', booked: '' }

async function managed() {
  const world = await newWorld()
  const { ctx } = await world.someone({ roles: ['manager'] })
  const say = (value: Promises, version = 0) =>
    changeSettings(ctx, { requestId: aRequest(), version, content: { section: 'promises', value } })
  return { world, ctx, say }
}

test('a community’s own words are read by everybody; what it leaves empty is left to the app', async () => {
  const { world, ctx, say } = await managed()
  expect((await getSettings(ctx)).sections.promises).toEqual(nothing)

  await say({ ...nothing, repairVisit: '师傅姓马，上门先打电话。' })

  expect(await getPromises(world.ctx)).toEqual({ ...nothing, repairVisit: '师傅姓马，上门先打电话。' })
  await say(nothing, 1)
  expect(await getPromises(world.ctx)).toEqual(nothing)
})

test('words that name a time of their own are refused where they stand', async () => {
  const { say } = await managed()

  expect(await refusalOf(say({ ...nothing, repairAnswer: '两小时内给您回话。' }))).toMatchObject({
    code: 'SETTINGS_UNFIT',
    data: { problems: [{ at: 0, field: 'repairAnswer', why: 'figure' }] },
  })
})
