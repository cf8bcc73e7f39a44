import fc from 'fast-check'
import { addClient } from '../../../cloud/clients'
import openapi from '../../../docs/openapi.json'
import { log } from '../../../functions/platform/log'
import { refuse } from '../../../functions/platform/refuse'
import { aRequest } from '../../support/bookings'
import { aNeighbourhood, type Neighbourhood } from '../../support/cases'
import { aCatalogue, stock } from '../../support/catalogue'
import { httpOf } from '../../support/http'
import { change, changed, oddValue, written } from '../../support/odd'
import { watchdog } from '../../support/watchdog'
import { oneMinute, type Someone } from '../../support/world'
import { accessRows } from './accessRows'

const runs = process.env.FULL ? 300 : 10
const seed = Number(process.env.SEED ?? 1)
jest.setTimeout(600_000)

type Operation = { name: string; method: string; path: string; fields: string[] }

const operations = Object.entries(openapi.paths as Record<string, Record<string, Described>>).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, described]): Operation => ({ name: described.operationId, method, path, fields: fieldsOf(described) }),
  ),
)

type Described = {
  operationId: string
  parameters?: { name: string }[]
  requestBody?: { content: { 'application/json': { schema: { properties?: object } } } }
}

function fieldsOf({ parameters = [], requestBody }: Described): string[] {
  return [...parameters.map(({ name }) => name), ...Object.keys(requestBody?.content['application/json'].schema.properties ?? {})]
}

/** Whoever has called these is logged in no more. */
const lastCalls = ['logins.end', 'people.remove']

const odd = fc.record({
  caller: fc.constantFrom('nobody', 'resident', 'manager'),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  whole: fc.option(fc.oneof(oddValue, fc.string({ unit: 'binary', maxLength: 200 })), { freq: 12, nil: undefined }),
})

const dog = watchdog()
let place: Neighbourhood
beforeAll(async () => {
  place = await aNeighbourhood()
  place.world.services.wechat.openidOf = async () => Promise.reject(refuse('LOGIN_CODE_INVALID'))
})
afterAll(() => dog.stop())
beforeEach(() => {
  for (const level of ['error', 'warn', 'info'] as const) jest.spyOn(log, level).mockImplementation(() => undefined)
})

test.each(operations)(`$name answers ${runs} odd inputs and does not fail (seed ${seed})`, async (operation) => {
  const callers = await callersOf(operation)
  const { send } = httpOf(place.world)

  await fc.assert(
    fc.asyncProperty(odd, async ({ caller, changes, whole }) => {
      const { token, input } = await callers[caller]()
      const asked = requestOf(
        operation,
        changes.reduce((before, each) => changed(before, operation.fields, each), input),
        whole,
      )

      const { status, text } = await dog.within(`${operation.name} ${JSON.stringify(asked).slice(0, 2_000)}`, () =>
        send(asked.path, { ...asked, method: operation.method, token }),
      )

      if (status >= 500) throw new Error(`${status} ${text} for ${JSON.stringify(asked).slice(0, 2_000)}`)
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
})

const params = ['jurisdiction_id', 'service_request_id', 'service_code', 'start_date', 'end_date', 'status', 'api_key', 'lat', 'long']
const reported = ['address_id', 'address_string', 'description', 'attribute[danger]', 'attribute[where]', 'media_url', 'email']
const calls: [call: string, base: Record<string, unknown>][] = [
  ['discovery', {}],
  ['services', {}],
  ['services/{id}', { id: 'lighting.street' }],
  ['requests', { start_date: '2026-11-01', end_date: '2026-11-30' }],
  ['requests/{id}', { id: 'cas_01JD0000000000000000000000' }],
  ['tokens/{id}', { id: 'cas_01JD0000000000000000000000' }],
  ['report', { service_code: 'lighting.street', address_id: 'square', description: '路灯不亮', 'attribute[danger]': 'none' }],
]

test.each(calls)(`%s of Open311 answers ${runs} odd inputs and does not fail (seed ${seed})`, async (call, base) => {
  const { world } = place
  const { send } = httpOf(world)
  const { apiKey } = await addClient(world.ctx, { name: '12345热线', mayWrite: true, place: null })

  await fc.assert(
    fc.asyncProperty(odd, fc.constantFrom('json', 'xml'), async ({ caller, changes }, format) => {
      world.clock.pass(oneMinute)
      const own = { jurisdiction_id: world.communityId, ...(caller !== 'nobody' && { api_key: apiKey }), ...base }
      const { id, ...input } = changes.reduce<Record<string, unknown>>(
        (before, each) => changed(before, [...params, ...reported], each),
        own,
      )
      const said = `${new URLSearchParams(Object.entries(input).map(([key, value]) => [key, inWords(value)]))}`
      const path = `/open311/v2/${call === 'report' ? 'requests' : call.replace('{id}', encodeURIComponent(wellFormed(inWords(id))))}.${format}`
      const form = { method: 'POST', body: said, headers: { 'content-type': 'application/x-www-form-urlencoded' } }

      const { status, text } = await dog.within(`${path} ${said.slice(0, 2_000)}`, () =>
        call === 'report' ? send(path, form) : send(`${path}?${said}`.slice(0, 8_000)),
      )

      if (status >= 500) throw new Error(`${status} ${text} for ${path} ${said.slice(0, 2_000)}`)
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
})

const hsdsParams = [
  ...['jurisdiction_id', 'format', 'page', 'per_page', 'search', 'minimal', 'full', 'full_service'],
  ...['taxonomy_term_id', 'taxonomy_id', 'organization_id', 'parent_id', 'top_only', 'id'],
]
const hsdsLists = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms', '']

test.each(hsdsLists)(`"%s" of HSDS answers ${runs} odd inputs and does not fail (seed ${seed})`, async (list) => {
  const { world } = place
  const { send } = httpOf(world)
  await stock(world, aCatalogue())

  await fc.assert(
    fc.asyncProperty(odd, async ({ changes }) => {
      world.clock.pass(oneMinute)
      const own: Record<string, unknown> = { jurisdiction_id: world.communityId }
      const { id, ...input } = changes.reduce((before, each) => changed(before, hsdsParams, each), own)
      const said = `${new URLSearchParams(Object.entries(input).map(([key, value]) => [key, inWords(value)]))}`
      const one = id === undefined ? '' : `/${encodeURIComponent(wellFormed(inWords(id)))}`
      const path = `/hsds/v3/${list}${one}?${said}`.slice(0, 8_000)

      const { status, text } = await dog.within(path.slice(0, 2_000), () => send(path))

      if (status >= 500) throw new Error(`${status} ${text} for ${path.slice(0, 2_000)}`)
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
})

/** Callers of an operation, each with an input that would do; the clock keeps them within every limit. */
async function callersOf({ name, path }: Operation) {
  const { world, resident, manager } = place

  async function as(owner: Someone, login: (someone: Someone) => Promise<string | undefined>) {
    const scene = { world, owner, request: aRequest }
    const input = { ...(path.includes('{communityId}') && { communityId: world.communityId }), ...(await accessRows[name]?.input(scene)) }
    return async () => {
      world.clock.pass(oneMinute)
      return { input, token: await login(lastCalls.includes(name) ? await world.someone() : owner) }
    }
  }

  const token = ({ caller }: Someone) =>
    world.services.tokens.sign('access', { sub: caller.id, com: world.communityId, log: caller.loginId, ver: 1 })
  return { nobody: await as(resident, async () => undefined), resident: await as(resident, token), manager: await as(manager, token) }
}

/** The input in address, query and body, or something else for a whole body. */
function requestOf({ method, path, fields }: Operation, input: Record<string, unknown>, whole: unknown) {
  const rest = { ...input }
  const address = path.replace(/\{(\w+)\}/g, (_, key: string) => {
    delete rest[key]
    return encodeURIComponent(wellFormed(inWords(input[key])))
  })
  if (method !== 'get')
    return { path: address, body: whole === undefined ? written(rest) : typeof whole === 'string' ? whole : written(whole) }
  const query = Object.entries(rest).map(([key, value]) => [key, inWords(value)])
  if (whole !== undefined) query.push([fields[0] ?? 'x', inWords(whole)], [fields.at(-1) ?? 'x', inWords(whole)])
  return { path: `${address}?${new URLSearchParams(query)}`.slice(0, 8_000) }
}

const inWords = (value: unknown) => (typeof value === 'string' ? value : (written(value ?? null) ?? ''))
const wellFormed = (text: string) => text.slice(0, 2_000).replace(/[\ud800-\udfff]/g, '?')
