import { firstCatalogue } from '../../../cloud/catalogue/catalogue'
import { catalogueOf } from '../../../functions/catalogue/lookup'
import { inCommunity } from '../../../functions/platform/community'
import { log } from '../../../functions/platform/log'
import { leftOut } from '../../../functions/platform/readable'
import { aCatalogue, documentOf, serviceOf, stock } from '../../support/catalogue'
import { httpOf, rawOf } from '../../support/http'
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
  expect(body).toEqual({ ...catalogue, version: expect.any(String) })
})

test('whoever has the present version is sent nothing again, and any change has another version', async () => {
  const world = await newWorld()
  await stock(world, aCatalogue())
  const ask = async (have?: string) =>
    (await httpOf(world).call('catalogue.get', { communityId: world.communityId, ...(have && { have }) })).body

  const { version } = (await ask()) as { version: string }
  expect(await ask(version)).toEqual({ version, unchanged: true })
  expect(await ask('an-older-one')).toEqual({ version, ...aCatalogue() })
  await stock(world, aCatalogue({ services: [serviceOf({ note: { zh: '停电', en: 'No power' } })] }))
  world.clock.pass(oneMinute)
  expect(await ask(version)).toMatchObject({ version: expect.not.stringMatching(version), services: [{ note: { zh: '停电' } }, {}] })
})

test('the first catalogue takes a third of its bytes to whoever takes gzip, and a hundred once they have it', async () => {
  const world = await newWorld()
  await stock(world, firstCatalogue)
  const path = `/v1/${world.communityId}/catalogue`
  const bytesOf = async (query = '', headers = {}) => {
    const response = await rawOf(world).request(`${path}${query}`, { headers })
    return { bytes: (await response.clone().arrayBuffer()).byteLength, encoding: response.headers.get('content-encoding'), response }
  }

  const plain = await bytesOf()
  const zipped = await bytesOf('', { 'accept-encoding': 'gzip, br' })
  const { version } = (await plain.response.json()) as { version: string }
  const known = await bytesOf(`?have=${version}`, { 'accept-encoding': 'gzip' })

  expect(zipped.bytes).toBeLessThan(plain.bytes / 3)
  expect([plain.encoding, zipped.encoding, known.encoding]).toEqual([null, 'gzip', null])
  expect(known.bytes).toBeLessThan(100)
})

test('an entry that cannot be read rings an alarm and is left out, and nothing else is', async () => {
  const world = await newWorld()
  const whole = aCatalogue({ documents: ['id-card', 'booklet', 'lease'].map((id) => documentOf({ id })) })
  await stock(world, whole)
  const broken = { partition: 'catalogue', sort: 'document#booklet' }
  await world.ctx.table.transact([{ key: broken, put: { order: 1, entry: { id: 'booklet' } } }], world.services.ids.secret())
  const rung = jest.spyOn(log, 'error').mockImplementation(() => undefined)

  const read = await catalogueOf(world.ctx)

  expect(read).toEqual({ ...whole, documents: whole.documents.filter(({ id }) => id !== 'booklet') })
  expect(rung.mock.calls.map(([message]) => message)).toEqual([leftOut])
})

test('a catalogue that takes the store more than one page is read whole', async () => {
  const world = await newWorld()
  const word = (at: number) => ({ id: `word-${at}`, word: `词${at}`, en: `word ${at}`, explains: { zh: '意思', en: 'meaning' } })
  const long = aCatalogue({ glossary: Array.from({ length: 600 }, (_, at) => word(at)) })
  await stock(world, long)

  expect(await catalogueOf(world.ctx)).toEqual(long)
})

test('a change is seen within a minute', async () => {
  const world = await newWorld()
  await stock(world, aCatalogue())
  await catalogueOf(world.ctx)
  const changed = aCatalogue({ documents: aCatalogue().documents.map((document) => ({ ...document, sight: 'photo' })) })
  await stock(world, changed)

  expect(await catalogueOf(world.ctx)).toEqual(aCatalogue())
  world.clock.pass(oneMinute)
  expect(await catalogueOf(world.ctx)).toEqual(changed)
})

test('a community without a catalogue has empty lists, and once it gets one has it at once', async () => {
  const [world, other] = [await newWorld(), await newWorld()]
  await stock(other, aCatalogue())

  expect(await catalogueOf(world.ctx)).toEqual(nothing)
  await stock(world, aCatalogue())
  expect(await catalogueOf(world.ctx)).toEqual(aCatalogue())
})

test('a community nobody has is refused', async () => {
  const world = await newWorld()

  const refusal = await refusalOf(catalogueOf(inCommunity(world.services, `${world.communityId}x`)))

  expect(refusal.code).toBe('COMMUNITY_UNKNOWN')
})
