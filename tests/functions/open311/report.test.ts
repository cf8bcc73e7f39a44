import { see } from '../../support/cases'
import { anOpen311Client, lamp } from '../../support/open311'
import { rawItems } from '../../support/people'
import { withPlaces } from '../../support/places'

test('a report becomes a repair of a public place that staff see as the client’s, and its id is answered at once', async () => {
  const { world, post, apiKey, manager } = await anOpen311Client()

  const { status, body } = await post(lamp(apiKey, { 'attribute[where]': '东侧' }))

  expect(status).toBe(200)
  expect(body).toEqual([{ service_request_id: expect.stringMatching(/^cas_/), service_notice: expect.any(String), account_id: null }])
  const made = await see(manager, { id: body[0].service_request_id })
  expect(made).toMatchObject({
    kind: 'repair',
    category: 'lighting.street',
    state: 'submitted',
    where: { words: '居民活动广场 · 东侧', public: true },
    form: { danger: 'none', text: '东侧两盏路灯不亮' },
    requester: { name: '1*', phone: null },
  })
  expect(world.events.map(({ type, audience }) => [type, audience])).toEqual([['case.submitted', 'person']])
})

test('in XML it is answered as GeoReport has it', async () => {
  const { post, apiKey } = await anOpen311Client()

  const { text, type } = await post(lamp(apiKey), { format: 'xml' })

  expect(type).toBe('text/xml; charset=utf-8')
  expect(text).toMatch(
    /^<\?xml version="1.0" encoding="utf-8"\?><service_requests><request><service_request_id>cas_\w{26}<\/service_request_id><service_notice>[^<]+<\/service_notice><account_id><\/account_id><\/request><\/service_requests>$/,
  )
})

test('gas is danger, as it is for a resident', async () => {
  const { post, apiKey, manager } = await anOpen311Client()

  const { body } = await post(lamp(apiKey, { 'attribute[danger]': 'gas' }))

  expect((await see(manager, { id: body[0].service_request_id })).level).toBe('danger')
})

test('who noticed it stays with the client: name, phone, email and device are nowhere in the table', async () => {
  const { world, post, apiKey, personId } = await anOpen311Client()
  const reporter = {
    first_name: '其木格',
    last_name: '包',
    phone: '19900001234',
    email: 'a@b.example',
    device_id: 'dev-77',
    account_id: 'acc-88',
  }

  const { body } = await post(lamp(apiKey, { ...reporter, media_url: 'http://photos.example/1.jpg' }))

  const kept = (await rawItems(world, `case#${body[0].service_request_id}`)) + (await rawItems(world, `person#${personId}`))
  for (const word of [...Object.values(reporter).filter((word) => word !== '包'), 'photos.example']) expect(kept).not.toContain(word)
  expect(body[0].service_notice).toContain('照片链接不收')
})

test('a description longer than the form’s text is kept whole', async () => {
  const { post, apiKey, manager } = await anOpen311Client()
  const description = `${'灯'.repeat(1_999)}😀${'路'.repeat(1_990)}`

  const { body } = await post(lamp(apiKey, { description }))

  const made = await see(manager, { id: body[0].service_request_id })
  expect(`${made.form.text}${made.timeline[0]?.text}`).toBe(description)
})

const located: [Record<string, string>, string, string][] = [
  [{ address_id: 'square' }, '居民活动广场', 'square'],
  [{ address_id: 'c01-b3' }, '兴隆小区3号楼', 'c01-b3'],
  [{ address_id: 'c01-b3-2' }, '兴隆小区3号楼2单元', 'c01-b3-2'],
  [{ address_id: '', address_string: '兴隆小区3号楼东门' }, '兴隆小区3号楼 · 东门', 'c01-b3'],
  [{ address_id: '', address_string: '兴隆小区 三 栋' }, '兴隆小区3号楼', 'c01-b3'],
  [{ address_id: '', address_string: '兴隆小区3#楼东门' }, '兴隆小区3号楼 · 东门', 'c01-b3'],
  [{ address_id: '', address_string: '居民活动广场西侧' }, '居民活动广场 · 西侧', 'square'],
  [{ address_id: '', address_string: '石羊桥路路口' }, '居民活动广场 · 石羊桥路路口', 'square'],
  [{ address_id: '', lat: '40.8046', long: '111.6512' }, '居民活动广场 · 40.80460, 111.65120', 'square'],
]

test('a place is found by id, by the words of a building or public place, and else is the client’s own', async () => {
  const { world, post, get, apiKey } = await anOpen311Client({ place: 'square' })
  await withPlaces(world)

  for (const [location, words, addressId] of located) {
    const { body } = await post(lamp(apiKey, location))
    const [found] = (await get(`requests/${body[0].service_request_id}.json`, { api_key: apiKey })).body
    expect(found).toMatchObject({ address: `${words}，清泉街社区，呼和浩特`, address_id: addressId })
  }
})

const wrong: [string, Record<string, string>, string][] = [
  ['no location', { address_id: '' }, 'one of lat and long, address_string, address_id is required'],
  ['an unknown id', { address_id: 'c99-b9' }, 'address_id was not found'],
  ['an id that is none', { address_id: '../settings' }, 'address_id was not found'],
  ['a home by id', { address_id: 'c01-b1-1-101' }, 'only public areas'],
  ['a home in words', { address_id: '', address_string: '兴隆小区1号楼1单元101' }, 'only public areas'],
  ['a home in other words', { address_id: '', address_string: '兴隆小区1号楼一单元1层东户' }, 'only public areas'],
  ['a home in where', { 'attribute[where]': '1号楼1单元101' }, 'only public areas'],
  ['words nobody knows', { address_id: '', address_string: '石羊桥路' }, 'the location is not known here'],
  ['half of the coordinates', { address_id: '', lat: '40.8' }, 'lat and long have to be sent together'],
  ['coordinates of no place', { address_id: '', lat: '140', long: '111' }, 'lat and long'],
  ['no service', { service_code: '' }, 'service_code was not provided'],
  ['no answer about danger', { 'attribute[danger]': '' }, 'attribute[danger] was not provided'],
  ['another answer about danger', { 'attribute[danger]': 'some' }, 'attribute[danger]: choice'],
  ['an attribute of nothing', { 'attribute[colour]': 'red' }, 'an attribute is not one of this service'],
  ['4,001 characters', { description: '灯'.repeat(4_001) }, 'limited to 4,000 characters'],
]

test('what is wrong with a report is refused with 400 and words, and nothing is kept', async () => {
  const { world, post, apiKey } = await anOpen311Client()

  for (const [what, change, words] of wrong) {
    const { status, body } = await post(lamp(apiKey, change))
    expect([what, status, body]).toEqual([what, 400, [{ code: 400, description: expect.stringContaining(words) }]])
  }
  expect(world.events).toEqual([])
})

const inGbk = '%C2%B7%B5%C6%B2%BB%C1%C1'
const inBig5 = '%B8%F4%BFO%A4%A3%ABG'

describe('the characters of a form', () => {
  const form = 'application/x-www-form-urlencoded'

  async function formIn(type: string, description: string) {
    const { world, send, apiKey, manager } = await anOpen311Client()
    const fields = new URLSearchParams({ jurisdiction_id: world.communityId, ...lamp(apiKey, { description: '' }) })
    const answer = await send(`${fields}`.replace('description=', `description=${description}`), { headers: { 'content-type': type } })
    return { answer, manager }
  }

  test.each([
    ['gbk', inGbk, '路灯不亮'],
    ['GB18030', inGbk, '路灯不亮'],
    ['"gb2312"', inGbk, '路灯不亮'],
    ['big5', inBig5, '路燈不亮'],
  ])('are those of its charset, %s', async (charset, encoded, words) => {
    const { answer, manager } = await formIn(`${form}; charset=${charset}`, encoded)

    expect((await see(manager, { id: answer.body[0].service_request_id })).form.text).toBe(words)
  })

  test.each([form, `${form}; charset=utf-8`, `${form}; charset=klingon`])(
    'that %s does not have are refused, never kept broken',
    async (type) => {
      const { answer } = await formIn(type, inGbk)

      expect([answer.status, answer.body]).toEqual([415, [{ code: 415, description: expect.stringContaining('name its charset') }]])
    },
  )

  test('are the same in a query, which may be in UTF-8 whatever the form is in', async () => {
    const { world, send, get, apiKey, manager } = await anOpen311Client()
    const fields = `${new URLSearchParams({ jurisdiction_id: world.communityId, ...lamp(apiKey, { description: '' }) })}`
    const sent = (description: string, type: string) =>
      send(fields, { query: `description=${description}`, headers: { 'content-type': type } })

    const taken = [await sent(inGbk, `${form}; charset=gbk`), await sent(encodeURIComponent('路灯不亮'), `${form}; charset=gbk`)]
    const refused = [await sent(inGbk, form), await get('requests.json', {}, 'GET', `&service_code=${inGbk}`)]

    for (const { body } of taken) expect((await see(manager, { id: body[0].service_request_id })).form.text).toBe('路灯不亮')
    expect(refused.map(({ status }) => status)).toEqual([415, 415])
  })

  test('that no XML can hold, or that nobody sees, are left out', async () => {
    const { post, get, apiKey } = await anOpen311Client()

    const { body } = await post(lamp(apiKey, { description: 'a\ufffe\uffff\u202eb\u0003' }))
    const { text } = await get(`requests/${body[0].service_request_id}.xml`, { api_key: apiKey })

    expect(text).toContain('<description>ab</description>')
  })
})

test('an unknown service is not found, and a body in JSON is refused', async () => {
  const { post, apiKey } = await anOpen311Client()

  const unknown = await post(lamp(apiKey, { service_code: 'lighting.moon' }), { format: 'xml' })
  const json = await post(lamp(apiKey), { headers: { 'content-type': 'application/json' } })

  expect([unknown.status, unknown.text]).toEqual([
    404,
    '<?xml version="1.0" encoding="utf-8"?><errors><error><code>404</code><description>service_code was not found</description></error></errors>',
  ])
  expect(json.status).toBe(400)
})

test('with an Idempotency-Key the same report twice is one case; without one it is two', async () => {
  const { world, post, apiKey } = await anOpen311Client()
  const headers = { 'idempotency-key': 'report/2026-11-23 #7' }

  const [first, again] = [await post(lamp(apiKey), { headers }), await post(lamp(apiKey), { headers })]
  const [one, two] = [await post(lamp(apiKey)), await post(lamp(apiKey))]

  expect(again.body).toEqual(first.body)
  expect(one.body[0].service_request_id).not.toBe(two.body[0].service_request_id)
  expect(world.events.filter(({ type }) => type === 'case.submitted')).toHaveLength(3)
})

test('the same Idempotency-Key for another report is refused', async () => {
  const { post, apiKey } = await anOpen311Client()
  const headers = { 'idempotency-key': '7' }
  await post(lamp(apiKey), { headers })

  expect((await post(lamp(apiKey, { description: '别的' }), { headers })).status).toBe(409)
})
