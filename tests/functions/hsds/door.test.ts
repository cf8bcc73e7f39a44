import { aCatalogue, stock } from '../../support/catalogue'
import { httpOf } from '../../support/http'
import { newWorld } from '../../support/world'

/** HSDS as it is reached from outside. */
async function served() {
  const world = await newWorld()
  await stock(world, aCatalogue())
  const { send } = httpOf(world)
  const ask = (path: string, method = 'GET') => send(`/hsds/v3/${path}?jurisdiction_id=${world.communityId}`, { method })
  return { send, ask }
}

test('the root says which version is served, with or without a slash and without a community', async () => {
  const { send } = await served()

  const [root, bare] = [await send('/hsds/v3/'), await send('/hsds/v3')]

  expect(root).toMatchObject({ status: 200, body: { version: '3.0', profile: expect.stringMatching(/^https:/) } })
  expect(root.body.openapi_url).toMatch(/^https:.*openapi\.json$/)
  expect(bare.body).toEqual(root.body)
})

test('nothing can be written', async () => {
  const { ask } = await served()

  const { status, headers } = await ask('services', 'POST')

  expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test('HEAD is answered as GET would be, without a body', async () => {
  const { ask } = await served()

  for (const path of ['', 'services', 'services/1']) {
    const [whole, head] = [await ask(path), await ask(path, 'HEAD')]
    expect([head.status, head.headers.get('content-type'), head.text]).toEqual([whole.status, whole.headers.get('content-type'), ''])
  }
})
