import { aCase, aCaseThatIs, act, onTheSquare } from '../../support/cases'
import { anOpen311Client, lamp, open311Of } from '../../support/open311'
import { newWorld, oneDay } from '../../support/world'

test('services are the leaves of the category tree, each with a definition that asks about danger', async () => {
  const { get } = open311Of(await newWorld())

  const { body } = await get('services.json')
  const definition = await get('services/lighting.street.json')

  expect(body).toContainEqual({
    service_code: 'lighting.street',
    service_name: '路灯不亮',
    description: expect.stringContaining('公共照明：路灯不亮'),
    metadata: true,
    type: 'realtime',
    keywords: '公共照明, 路灯不亮',
    group: '公共照明',
  })
  expect(definition.body).toMatchObject({
    service_code: 'lighting.street',
    attributes: [
      {
        code: 'danger',
        datatype: 'singlevaluelist',
        required: true,
        order: 1,
        values: expect.arrayContaining([{ key: 'gas', name: '闻到燃气味' }]),
      },
      { code: 'where', datatype: 'string', required: false, order: 2 },
    ],
  })
  expect((await get('services/lighting.moon.json')).status).toBe(404)
})

test('a request is read with how far it has come, and closed once it is', async () => {
  const place = await anOpen311Client()
  const { id, number } = await aCaseThatIs('closed', { ...place }, { place: onTheSquare, category: 'road.ice' })

  const { body } = await place.get(`requests/${id}.json`)

  expect(body).toEqual([
    {
      service_request_id: id,
      status: 'closed',
      status_notes: `已办结（${number}）`,
      service_name: '结冰路滑',
      service_code: 'road.ice',
      description: null,
      agency_responsible: '维修组',
      service_notice: null,
      requested_datetime: '2026-11-23T10:00:00+08:00',
      updated_datetime: '2026-11-23T10:00:00+08:00',
      expected_datetime: null,
      address: '居民活动广场，清泉街社区，呼和浩特',
      address_id: 'square',
      zipcode: null,
      lat: null,
      long: null,
      media_url: null,
    },
  ])
})

test('what somebody wrote and where exactly they said it is goes to the client it came from alone', async () => {
  const { get, post, apiKey } = await anOpen311Client()
  const { body } = await post(lamp(apiKey, { 'attribute[where]': '王家门口' }))
  const path = `requests/${body[0].service_request_id}.json`

  const [own, others] = [await get(path, { api_key: apiKey }), await get(path)]

  expect(own.body[0]).toMatchObject({ description: '东侧两盏路灯不亮', address: expect.stringContaining('王家门口') })
  expect(others.body[0]).toMatchObject({ description: null, address: '居民活动广场，清泉街社区，呼和浩特' })
  expect(others.text).not.toContain('王家')
})

test('a home’s repair and another community’s are not found by anybody', async () => {
  const [here, elsewhere] = [await anOpen311Client(), await anOpen311Client()]
  const home = await aCase(here.resident)
  const away = await aCase(elsewhere.resident, { place: onTheSquare })

  for (const id of [home.id, away.id, 'cas_x', 'settings']) {
    const answer = await here.get(`requests/${id}.json`)
    expect([answer.status, answer.body[0].description]).toEqual([404, 'service_request_id was not found'])
  }
  expect((await here.get('requests.json')).body).toEqual([])
  expect((await here.get('requests.json', { service_request_id: `${home.id},${away.id}` })).body).toEqual([])
})

test('requests are found by status, service, time and id, newest first', async () => {
  const { world, resident, manager, get } = await anOpen311Client()
  const old = await aCase(resident, { place: onTheSquare, category: 'road.ice' })
  world.clock.pass(10 * oneDay)
  const lampOut = await aCase(resident, { place: onTheSquare, category: 'lighting.street' })
  world.clock.pass(oneDay)
  const over = await aCase(resident, { place: onTheSquare, category: 'road.ice' })
  await act(manager, over, 'decline', { reason: 'alreadyDone', turnTo: '不用了' })
  const ids = async (params: Record<string, string>) =>
    (await get('requests.json', params)).body.map((found: { service_request_id: string }) => found.service_request_id)

  expect(await ids({})).toEqual([over.id, lampOut.id, old.id])
  expect(await ids({ status: 'open' })).toEqual([lampOut.id, old.id])
  expect(await ids({ status: 'closed' })).toEqual([over.id])
  expect(await ids({ service_code: 'road.ice,cleaning.snow' })).toEqual([over.id, old.id])
  expect(await ids({ start_date: '2026-12-01T00:00:00Z' })).toEqual([over.id, lampOut.id])
  expect(await ids({ end_date: '2026-11-30T00:00:00Z' })).toEqual([old.id])
  expect(await ids({ service_request_id: `${old.id},${over.id}`, status: 'open' })).toEqual([old.id, over.id])
})

test('more than ninety days at once are refused', async () => {
  const { get } = open311Of(await newWorld())

  const { status, text } = await get('requests.xml', { start_date: '2026-01-01T00:00:00Z', end_date: '2026-06-01T00:00:00Z' })

  expect(status).toBe(400)
  expect(text).toContain('<errors><error><code>400</code><description>start_date and end_date may not span more than 90 days</description>')
})

test('the id of a request is its token', async () => {
  const { get, resident } = await anOpen311Client()
  const { id } = await aCase(resident, { place: onTheSquare })

  expect((await get(`tokens/${id}.json`)).body).toEqual([{ service_request_id: id, token: id }])
  expect((await get('tokens/1.json')).body).toEqual([{ code: 404, description: 'token was not found' }])
})

test('discovery says where what is served and in which formats', async () => {
  const { get } = open311Of(await newWorld())

  expect((await get('discovery.json')).body.endpoints).toEqual([
    expect.objectContaining({ url: 'http://localhost/open311/v2', type: 'production', formats: ['text/xml', 'application/json'] }),
  ])
  expect((await get('discovery.xml')).text).toContain('<formats><format>text/xml</format><format>application/json</format></formats>')
})

test('a request in XML says what it says in JSON, field by field in GeoReport’s order', async () => {
  const { post, get, apiKey } = await anOpen311Client()
  const { body } = await post(lamp(apiKey, { description: '<坑> & "深"' }))
  const own = { api_key: apiKey }

  const [json, xml] = [
    await get(`requests/${body[0].service_request_id}.json`, own),
    await get(`requests/${body[0].service_request_id}.xml`, own),
  ]

  const fields = [...xml.text.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name, value]) => [name, value])
  expect(Object.fromEntries(fields).description).toBe('&lt;坑&gt; &amp; &quot;深&quot;')
  expect(fields.filter(([name]) => name !== 'description')).toEqual(
    Object.entries(json.body[0]).flatMap(([name, value]) => (name === 'description' ? [] : [[name, value ?? '']])),
  )
  expect(Object.keys(json.body[0])).toEqual([
    ...['service_request_id', 'status', 'status_notes', 'service_name', 'service_code', 'description', 'agency_responsible'],
    ...['service_notice', 'requested_datetime', 'updated_datetime', 'expected_datetime', 'address', 'address_id', 'zipcode'],
    ...['lat', 'long', 'media_url'],
  ])
})

test('HEAD is answered as GET would be, without a body', async () => {
  const { get, resident } = await anOpen311Client()
  const { id } = await aCase(resident, { place: onTheSquare })

  for (const path of ['services.json', 'services/lighting.street.xml', `requests/${id}.json`, 'discovery.xml', 'requests/1.json']) {
    const [whole, head] = [await get(path), await get(path, {}, 'HEAD')]
    expect([head.status, head.type, head.text]).toEqual([whole.status, whole.type, ''])
  }
})

test('what is no resource is not found', async () => {
  const { get } = open311Of(await newWorld())

  for (const path of ['services', 'services.yaml', 'nothing.json', 'requests/%.json', 'services/%E0%A4%A.xml']) {
    expect([path, (await get(path)).status]).toEqual([path, 404])
  }
})
