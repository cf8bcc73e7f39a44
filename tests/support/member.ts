import type * as z from 'zod/mini'
import { Login } from '../../contract/logins'
import { fetchCode } from '../weapp/worker/login'

const community = 'qingquan'

/** Somebody of the demo community at its API, where a screen would only take time. */
export interface Member {
  login: Login
  get<T>(path: string, schema: z.ZodMiniType<T>): Promise<T>
  post<T>(path: string, { body, schema }: { body: object; schema: z.ZodMiniType<T> }): Promise<T>
}

/** Logs somebody in to the running product; a name that nobody has is a new visitor. */
export async function memberOf(address: string, person: string): Promise<Member> {
  const code = await fetchCode({ address, person })
  const login = Login.parse(await ask(`${address}/v1/login`, { body: { communityId: community, code } }))
  const root = `${address}/v1/${community}`
  const { token } = login
  return {
    login,
    get: async (path, schema) => schema.parse(await ask(`${root}${path}`, { token })),
    post: async (path, { body, schema }) => schema.parse(await ask(`${root}${path}`, { token, body })),
  }
}

async function ask(address: string, { token, body }: { token?: string; body?: object }): Promise<unknown> {
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    headers: { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
