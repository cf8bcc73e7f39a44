import { anOpen311Client, lamp, open311Of } from '../../support/open311'
import { newWorld } from '../../support/world'

const refused = (status: number, description: string) => [status, [{ code: status, description: expect.stringContaining(description) }]]

test('without a key nobody reports; with a wrong, a revoked or another community’s one neither', async () => {
  const here = await anOpen311Client()
  const elsewhere = await anOpen311Client()

  const missing = await here.post(lamp(''))
  const wrong = await here.post(lamp('guessed'))
  const others = await here.post(lamp(elsewhere.apiKey))
  await here.revoke()
  const revoked = await here.post(lamp(here.apiKey))

  expect([missing.status, missing.body]).toEqual(refused(403, 'api_key was not provided'))
  for (const answer of [wrong, others, revoked]) expect([answer.status, answer.body]).toEqual(refused(403, 'api_key is not valid'))
  expect(here.world.events.map(({ type }) => type)).toEqual(['person.clientRevoked'])
})

test('a key that may only read reads, and does not report', async () => {
  const { post, get, apiKey } = await anOpen311Client({ mayWrite: false })

  const { status, body } = await post(lamp(apiKey))

  expect([status, body]).toEqual(refused(403, 'may read and not report'))
  expect((await get('services.json', { api_key: apiKey })).status).toBe(200)
})

test('the key is kept as a hash alone', async () => {
  const { world, apiKey, personId } = await anOpen311Client()
  const index = world.services.crypto.index(world.communityId, 'client', apiKey)

  const stored = await world.ctx.table.get({ partition: `client#${index}`, sort: 'client' })

  expect(stored).toMatchObject({ personId, name: '12345热线', mayWrite: true })
  expect(JSON.stringify(stored)).not.toContain(apiKey)
})

test('a jurisdiction has to be named and known', async () => {
  const { get } = open311Of(await newWorld())

  const [missing, unknown, odd] = [
    await get('services.json', { jurisdiction_id: '' }),
    await get('services.json', { jurisdiction_id: 'nowhere' }),
    await get('services.json', { jurisdiction_id: 'a#b' }),
  ]

  expect([missing.status, missing.body]).toEqual(refused(400, 'jurisdiction_id was not provided'))
  expect([unknown.status, unknown.body]).toEqual(refused(404, 'jurisdiction_id was not found'))
  expect(odd.status).toBe(404)
})

test('who has no key is counted by address, and told when it is too often', async () => {
  const { get } = open311Of(await newWorld())

  const answers = await Promise.all(Array.from({ length: 62 }, () => get('services.json')))

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(60)
  expect(answers.find(({ status }) => status === 429)?.body).toEqual([
    { code: 429, description: expect.stringContaining('TOO_MANY_REQUESTS') },
  ])
})

test('whoever guesses keys is counted as well', async () => {
  const { get } = open311Of(await newWorld())

  const answers = await Promise.all(Array.from({ length: 62 }, (_, at) => get('services.json', { api_key: `guess-${at}` })))

  expect(answers.filter(({ status }) => status === 403)).toHaveLength(60)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(2)
})
