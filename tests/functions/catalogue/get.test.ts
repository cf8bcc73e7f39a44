import { getCatalogue } from '../../../functions/catalogue/get'
import { inCommunity } from '../../../functions/platform/community'
import { log } from '../../../functions/platform/log'
import { leftOut } from '../../../functions/platform/readable'
import { aCatalogue, documentOf, serviceOf, stock } from '../../support/catalogue'
import { httpOf } from '../../support/http'
import { refusalOf } from '../../support/refusals'
import { newWorld, oneMinute } from '../../support/world'

const nothing = { services: [], documents: [], organisations: [], glossary: [], paths: [] }

test('anybody reads all of the catalogue, in the order in which it was written', async () => {
  const world = await newWorld()
  const ids = ['wage-claim', 'aid', 'residence-permit', ...Array.from({ length: 20 }, (_, at) => `more-${20 - at}`)]
  const catalogue = aCatalogue({ services: ids.map((id) => serviceOf({ id })) })
  await stock(world, catalogue)

  const { status, body } = await httpOf(world).call('catalogue.get', { communityId: world.communityId })

  expect(status).toBe(200)
  expect(body).toEqual(catalogue)
})

test('an entry that cannot be read rings an alarm and is left out, and nothing else is', async () => {
  const world = await newWorld()
  const whole = aCatalogue({ documents: ['id-card', 'booklet', 'lease'].map((id) => documentOf({ id })) })
  await stock(world, whole)
  const broken = { partition: 'catalogue', sort: 'document#booklet' }
  await world.ctx.table.transact([{ key: broken, put: { order: 1, entry: { id: 'booklet' } } }], world.services.ids.secret())
  const rung = jest.spyOn(log, 'error').mockImplementation(() => undefined)

  const read = await getCatalogue(world.ctx)

  expect(read).toEqual({ ...whole, documents: whole.documents.filter(({ id }) => id !== 'booklet') })
  expect(rung.mock.calls.map(([message]) => message)).toEqual([leftOut])
})

test('a catalogue that takes the store more than one page is read whole', async () => {
  const world = await newWorld()
  const word = (at: number) => ({ word: `词${at}`, en: `word ${at}`, explains: { zh: '意思', en: 'meaning' } })
  const long = aCatalogue({ glossary: Array.from({ length: 600 }, (_, at) => word(at)) })
  await stock(world, long)

  expect(await getCatalogue(world.ctx)).toEqual(long)
})

test('a change is seen within a minute', async () => {
  const world = await newWorld()
  await stock(world, aCatalogue())
  await getCatalogue(world.ctx)
  const changed = aCatalogue({ documents: aCatalogue().documents.map((document) => ({ ...document, sight: 'photo' })) })
  await stock(world, changed)

  expect(await getCatalogue(world.ctx)).toEqual(aCatalogue())
  world.clock.pass(oneMinute)
  expect(await getCatalogue(world.ctx)).toEqual(changed)
})

test('a community without a catalogue has empty lists, and once it gets one has it at once', async () => {
  const [world, other] = [await newWorld(), await newWorld()]
  await stock(other, aCatalogue())

  expect(await getCatalogue(world.ctx)).toEqual(nothing)
  await stock(world, aCatalogue())
  expect(await getCatalogue(world.ctx)).toEqual(aCatalogue())
})

test('a community nobody has is refused', async () => {
  const world = await newWorld()

  const refusal = await refusalOf(getCatalogue(inCommunity(world.services, `${world.communityId}x`)))

  expect(refusal.code).toBe('COMMUNITY_UNKNOWN')
})
