import { firstCatalogue } from '../../../cloud/catalogue/catalogue'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { createHsds } from '../../../functions/hsds/app'
import { idsIn } from '../../../functions/hsds/ids'
import { commonSentences, type Sentences } from '../../../functions/platform/sentences'
import { aCatalogue, documentOf, organisationOf, serviceOf, stock } from '../../support/catalogue'
import { Page, published, shapes } from '../../support/hsds'
import { newWorld } from '../../support/world'

type Fields = Record<string, unknown>
type List = { contents: Fields[] } & Fields

/** A community with a catalogue, and its HSDS; each call is of this community unless its parameters say otherwise. */
async function served(catalogue: Catalogue = aCatalogue()) {
  const world = await newWorld()
  await stock(world, catalogue)
  // Its refusals are among the common ones.
  const app = createHsds({ services: async () => world.services, sentences: commonSentences as Sentences })
  const send = async (path: string) => {
    const response = await app.request(path)
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: (text === '' ? {} : JSON.parse(text)) as Fields }
  }
  const ask = (path: string, params: Record<string, string> = {}) =>
    send(`/hsds/v3/${path}?${new URLSearchParams({ jurisdiction_id: world.communityId, ...params })}`)
  const list = async (path: string, params?: Record<string, string>) => (await ask(path, params)).body as List
  const names = async (path: string, params?: Record<string, string>) => (await list(path, params)).contents.map(({ name }) => name)
  return { world, ask, list, names, idOf: idsIn(world.communityId) }
}

/** The first community, which is only read. */
let first: ReturnType<typeof served>

beforeAll(() => {
  first = served(firstCatalogue)
})

test.each(Object.entries(shapes))(
  'the %s of the first community have the shapes of HSDS 3, in lists and alone',
  async (resource, shape) => {
    const { ask, list } = await first

    const page = Page.parse(await list(resource, { per_page: '100' }))
    const { contents: full } = await list(resource, { per_page: '100', ...(resource.startsWith('taxonom') ? {} : { full: 'true' }) })
    const { contents: short } = await list(resource, { per_page: '100' })
    const last = full.at(-1)
    const alone = await ask(`${resource}/${last?.id}`)

    expect(page.total_items).toBe(full.length)
    expect(full.length).toBeGreaterThanOrEqual(3)
    expect(short.flatMap((each) => shape.short.safeParse(each).error ?? [])).toEqual([])
    expect(full.flatMap((each) => shape.whole.safeParse(each).error ?? [])).toEqual([])
    expect(shape.whole.parse(alone.body)).toMatchObject(last ?? {})
    expect([...short, ...full, alone.body].flatMap((each) => published[resource]?.safeParse(each).error ?? [])).toEqual([])
    expect(new Set(full.map(({ id }) => id)).size).toBe(full.length)
  },
)

test.each([
  ['services', 'status', undefined],
  ['services', 'status', 'closed'],
  ['services', 'id', 'residence-permit'],
  ['services', 'assured_date', '27.11.2026'],
  ['organizations', 'description', undefined],
  ['organizations', 'phones', [{ id: '6f3b8f0e-5c1d-4b7a-9e20-47d8c1a5b36e' }]],
  ['service_at_locations', 'location', { id: '6f3b8f0e-5c1d-4b7a-9e20-47d8c1a5b36e', location_type: 'here' }],
  ['taxonomies', 'name', 1],
  ['taxonomy_terms', 'description', undefined],
])('the published schema refuses %s with the %s %j', async (resource, field, value) => {
  const { list } = await served()
  const { contents } = await list(resource)

  expect(published[resource]?.safeParse(contents[0]).success).toBe(true)
  expect(published[resource]?.safeParse({ ...contents[0], [field]: value }).success).toBe(false)
})

test('a service is in Chinese with its English name, and says what to bring, where and to whom', async () => {
  const { ask, idOf } = await served()
  const id = idOf('service', 'residence-permit')

  const { body } = await ask(`services/${id}`)

  expect(body).toMatchObject({
    id,
    organization_id: idOf('organization', 'police-station'),
    name: '居住证',
    alternate_name: 'Residence permit (居住证)',
    description: '住满半年，可以办。\nAfter half a year you can get one.',
    status: 'active',
    application_process: '1. 带上身份证。\n十五天以内。\n1. Take your identity card.\nWithin fifteen days.',
    fees_description: '第一次办不收钱。\nFree the first time.',
    assured_date: '2026-11-27',
    organization: { name: '派出所', alternate_name: 'Police station (派出所)' },
    phones: [{ service_id: id, number: '0471-0000016' }],
    languages: [{ code: 'zh' }],
    service_at_locations: [{ location: { description: '兴隆巷 1 号\n1 Xinglong Lane', transportation: expect.any(String) } }],
    required_documents: [{ document: '身份证，或者身份证\nidentity card (身份证), or identity card (身份证)' }],
  })
  expect((body.attributes as { taxonomy_term: Fields }[]).map((each) => each.taxonomy_term.name)).toEqual(['登记办证', '刚搬来'])
})

test('what is not known is left out, and what to bring is asked at the station', async () => {
  const elsewhere = { organisation: 'menders' }
  const unknown = serviceOf({ ...elsewhere, time: null, cost: null, days: null, steps: [], needs: [], note: null })
  const unread = serviceOf({ ...elsewhere, id: 'unread', needs: [{ anyOf: [['id-card']], for: { zh: '孩子', en: 'For a child' } }] })
  const { world, ask, list, idOf } = await served(aCatalogue({ services: [unknown, unread], paths: [] }))
  const lost = { partition: 'catalogue', sort: 'document#id-card' }
  await world.ctx.table.transact([{ key: lost, remove: true }], world.services.ids.secret())

  const { body } = await ask(`services/${idOf('service', unknown.id)}`)
  const { body: other } = await ask(`services/${idOf('service', 'unread')}`)

  for (const name of ['application_process', 'fees_description', 'alert', 'required_documents', 'service_at_locations'])
    expect(body).not.toHaveProperty(name)
  expect(other.required_documents).toMatchObject([{ document: '孩子：到驿站问。\nFor a child: Ask at the station.' }])
  expect(await list('service_at_locations')).toMatchObject({ total_items: 0, total_pages: 0, last_page: true, empty: true, contents: [] })
})

test('a closed service is inactive', async () => {
  const { list } = await served(aCatalogue({ services: [serviceOf({ state: 'closed' })] }))

  expect((await list('services')).contents).toMatchObject([{ status: 'inactive' }])
})

test('an organization has its services, whole if they are asked for', async () => {
  const { ask, list, idOf } = await served()
  const path = `organizations/${idOf('organization', 'police-station')}`

  const { body } = await ask(path)
  const { body: more } = await ask(path, { full_service: 'true' })

  expect(body).toMatchObject({
    locations: [{ schedules: [{ description: expect.stringContaining('周一') }] }],
    phones: [{ type: 'voice' }],
  })
  expect((body.services as Fields[]).map(({ name }) => name)).toEqual(['居住证', '居住证'])
  expect((body.services as Fields[])[0]).not.toHaveProperty('attributes')
  expect((more.services as Fields[])[0]).toHaveProperty('attributes')
  expect((await list('organizations', { full: 'true' })).contents[0]).toEqual(body)
})

test('a list comes in pages, and beyond the last one there is nothing', async () => {
  const ids = ['a1', 'a2', 'a3', 'a4', 'a5']
  const { list, idOf } = await served(aCatalogue({ services: ids.map((id) => serviceOf({ id })), paths: [] }))
  const page = async (number: number) => list('services', { page: String(number), per_page: '2' })
  const idsOn = ({ contents }: List) => contents.map(({ id }) => id)

  const [first, second, third, fourth] = [await page(1), await page(2), await page(3), await page(4)]

  expect(first).toMatchObject({ total_items: 5, total_pages: 3, page_number: 1, size: 2, first_page: true, last_page: false, empty: false })
  expect(second).toMatchObject({ page_number: 2, first_page: false, last_page: false })
  expect(third).toMatchObject({ page_number: 3, size: 1, first_page: false, last_page: true, empty: false })
  expect(fourth).toMatchObject({ total_items: 5, page_number: 4, size: 0, last_page: true, empty: true, contents: [] })
  expect([first, second, third].flatMap(idsOn)).toEqual(ids.map((id) => idOf('service', id)))
})

test('the least of all services comes on one page', async () => {
  const { list } = await first

  const { contents, ...page } = await list('services', { minimal: 'true' })

  expect(page).toMatchObject({ total_items: firstCatalogue.services.length, total_pages: 1, last_page: true })
  expect(contents).toHaveLength(firstCatalogue.services.length)
  expect(contents[0]).toEqual({ id: expect.any(String), modified_date: firstCatalogue.services[0]?.checkedOn })
})

test('services are found by words in both languages, by theme, event and organization', async () => {
  const wages = serviceOf({
    id: 'wages',
    name: { zh: '欠薪投诉', en: 'Unpaid wages' },
    theme: 'work',
    events: ['job'],
    words: ['老板不给钱'],
  })
  const { names, idOf } = await served(
    aCatalogue({
      services: [serviceOf(), { ...wages, wordsEn: [], sounds: ['qianxin'], organisation: 'menders' }],
      paths: [],
    }),
  )

  for (const search of ['不给钱', 'UNPAID', 'qianxin', '欠薪 wages']) expect(await names('services', { search })).toEqual(['欠薪投诉'])
  expect(await names('services', { search: '欠薪 居住证' })).toEqual([])
  expect(await names('services', { taxonomy_term_id: idOf('term', 'themes', 'work') })).toEqual(['欠薪投诉'])
  expect(await names('services', { taxonomy_term_id: idOf('term', 'events', 'arrived') })).toEqual(['居住证'])
  expect(await names('services', { taxonomy_id: idOf('taxonomy', 'events') })).toHaveLength(2)
  expect(await names('services', { taxonomy_id: idOf('taxonomy', 'kinds') })).toEqual([])
  expect(await names('services', { organization_id: idOf('organization', 'menders') })).toEqual(['欠薪投诉'])
})

test('organizations are found by words and kind, terms by their taxonomy', async () => {
  const clinic = organisationOf({ id: 'clinic', kind: 'partner', name: { zh: '诊所', en: 'Clinic' } })
  const { list, names, idOf } = await served(aCatalogue({ organisations: [organisationOf(), clinic], services: [serviceOf()], paths: [] }))

  expect(await names('organizations', { search: 'clinic' })).toEqual(['诊所'])
  expect(await names('organizations', { taxonomy_term_id: idOf('term', 'kinds', 'public') })).toEqual(['派出所'])
  expect(await names('taxonomy_terms', { taxonomy_id: idOf('taxonomy', 'kinds') })).toEqual(['政府和公共单位', '共建单位', '社会组织'])
  expect((await list('taxonomy_terms', { top_only: 'true' })).total_items).toBe(17)
  expect((await list('taxonomy_terms', { parent_id: idOf('term', 'kinds', 'public') })).empty).toBe(true)
})

test('another community’s things are not found', async () => {
  const [here, there] = [await served(), await served(aCatalogue({ documents: [documentOf(), documentOf({ id: 'booklet' })] }))]

  const { status } = await here.ask(`services/${there.idOf('service', 'residence-permit')}`)

  expect(status).toBe(404)
})

test.each([
  ['services', { jurisdiction_id: '' }, 400, 'jurisdiction_id was not provided'],
  ['services', { page: '0' }, 400, 'page must be a whole number from 1 to 1000000'],
  ['services', { page: '1.5' }, 400, 'page must be a whole number from 1 to 1000000'],
  ['organizations', { per_page: '101' }, 400, 'per_page must be a whole number from 1 to 100'],
  ['taxonomies', { per_page: 'many' }, 400, 'per_page must be a whole number from 1 to 100'],
  ['services', { full: 'yes' }, 400, 'full must be true or false'],
  ['services', { minimal: '1' }, 400, 'minimal must be true or false'],
  ['taxonomy_terms', { top_only: 'no' }, 400, 'top_only must be true or false'],
  ['services', { format: 'csv' }, 400, 'format may only be json'],
  ['services', { modified_after: '2026-01-01' }, 400, 'modified_after is not a parameter of this call'],
  ['taxonomies', { full: 'true' }, 400, 'full is not a parameter of this call'],
  ['services/1', { page: '1' }, 400, 'page is not a parameter of this call'],
  ['services/1', {}, 404, 'there is nothing with this id among the services'],
  ['services/%E0%A4%A', {}, 404, 'there is nothing with this id among the services'],
  ['contacts', {}, 404, 'there is no such resource: see https://docs.openreferral.org'],
  ['constructor', {}, 404, 'there is no such resource: see https://docs.openreferral.org'],
  ['services/1/2', {}, 404, 'there is no such resource: see https://docs.openreferral.org'],
  ['services', { jurisdiction_id: 'nowhere' }, 404, 'COMMUNITY_UNKNOWN: 没有找到这个社区。'],
  ['services', { jurisdiction_id: '#' }, 404, 'COMMUNITY_UNKNOWN: 没有找到这个社区。'],
])('%s with %j is refused in words', async (path, params, code, message) => {
  const { ask } = await served()

  const { status, body } = await ask(path, params as Record<string, string>)

  expect([status, body]).toEqual([code, { code, message }])
})

test('one address is served 300 calls in ten minutes, and then told when to come again', async () => {
  const { ask } = await served()
  for (let call = 0; call < 300; call++) await ask('taxonomies')

  const { status, headers, body } = await ask('taxonomies')

  expect([status, body.code]).toEqual([429, 429])
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
})
