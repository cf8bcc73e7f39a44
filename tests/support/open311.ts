import { addClient, endClient } from '../../cloud/clients'
import { sentences } from '../../functions/areas'
import { createOpen311 } from '../../functions/open311/app'
import { createHttp } from '../../functions/platform/http'
import { aNeighbourhood } from './cases'
import type { World } from './world'

type Params = Record<string, string>

/** The surface of Open311 over a world's services; each call is of the world's community unless its parameters say otherwise. */
export function open311Of(world: World) {
  const services = async () => world.services
  const http = createHttp(
    {},
    { services, sentences, openapi: async () => '{}', beside: { '/open311/v2': createOpen311({ services, sentences }) } },
  )
  const own = { jurisdiction_id: world.communityId }

  async function get(path: string, params: Params = {}, method = 'GET', more = '') {
    const response = await http.request(`/open311/v2/${path}?${new URLSearchParams({ ...own, ...params })}${more}`, { method })
    return answered(response)
  }

  async function post(params: Params, { format = 'json', headers = {} }: { format?: string; headers?: Record<string, string> } = {}) {
    const type = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
    return send(`${new URLSearchParams({ ...own, ...params })}`, { format, headers: { ...type, ...headers } })
  }

  /** A form as it is on the wire. */
  async function send(
    body: string,
    { format = 'json', query = '', headers }: { format?: string; query?: string; headers: Record<string, string> },
  ) {
    return answered(await http.request(`/open311/v2/requests.${format}?${query}`, { method: 'POST', body, headers }))
  }

  return { get, post, send }
}

// Tests look into whatever was answered.
// biome-ignore lint/suspicious/noExplicitAny: an answer in JSON
type Answered = { status: number; type: string | null; text: string; body: any }

async function answered(response: Response): Promise<Answered> {
  const text = await response.text()
  const type = response.headers.get('content-type')
  return { status: response.status, type, text, body: type?.includes('json') && text ? JSON.parse(text) : undefined }
}

/** A community with a client that may report, and its surface of Open311. */
export async function anOpen311Client({ mayWrite = true, place = null as string | null } = {}) {
  const place311 = await aNeighbourhood()
  const { world } = place311
  const { apiKey, personId } = await addClient(world.ctx, { name: '12345热线', mayWrite, place })
  world.events.splice(0)
  return { ...place311, ...open311Of(world), apiKey, personId, revoke: () => endClient(world.ctx, personId) }
}

/** What a report says that is in order: a street lamp on the square. */
export const lamp = (apiKey: string, change: Params = {}): Params => ({
  api_key: apiKey,
  service_code: 'lighting.street',
  address_id: 'square',
  description: '东侧两盏路灯不亮',
  'attribute[danger]': 'none',
  ...change,
})
