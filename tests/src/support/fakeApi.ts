import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract'
import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import { contract } from '../../../contract/contract'
import { Refusal } from '../../../src/platform/failures'

interface Sent {
  url: string
  method: string
  data?: object
}

type Handler = (input: never) => unknown

const freePartsOf = (procedure: AnyContractProcedure) => procedure['~orpc'].route.path?.split('{').length ?? 0

/** A fixed part of a path goes before a free one, as in the API's router. */
const procedures: AnyContractProcedure[] = Object.values(contract)
  .flatMap((area) => Object.values(area).filter(isContractProcedure))
  .sort((a, b) => freePartsOf(a) - freePartsOf(b))

/**
 * Stands in for the API behind Taro.request. What the app asks must be what the contract lets it ask, and what a test
 * answers what the contract lets the API answer; a route nobody spoke of has no network.
 */
export function fakeApi() {
  const handlers = new Map<AnyContractProcedure, Handler>()
  const asked: { procedure: AnyContractProcedure; input: unknown }[] = []
  ;(Taro.request as unknown as jest.Mock).mockImplementation(async (sent: Sent) => {
    const { procedure, input } = recognise(sent)
    const handler = handlers.get(procedure)
    if (handler === undefined) throw new Error('request:fail no network')
    asked.push({ procedure, input })
    return answer(procedure, () => handler(input as never))
  })
  return {
    on: (procedure: AnyContractProcedure, handler: Handler) => void handlers.set(procedure, handler),
    off: (procedure: AnyContractProcedure) => void handlers.delete(procedure),
    askedOf: (procedure: AnyContractProcedure) => asked.filter((one) => one.procedure === procedure).map(({ input }) => input),
  }
}

export type FakeApi = ReturnType<typeof fakeApi>

function recognise({ url, method, data }: Sent): { procedure: AnyContractProcedure; input: unknown } {
  const { pathname, searchParams } = new URL(url.slice(url.indexOf('/v1')), 'http://api')
  for (const procedure of procedures) {
    const { route, inputSchema } = procedure['~orpc']
    const names = [...(route.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
    const found = new RegExp(`^${route.path?.replace(/\{\w+\}/g, '([^/]+)')}$`).exec(pathname)
    if (found === null || route.method !== method) continue
    const fromPath = Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]))
    const input = { ...Object.fromEntries(searchParams), ...data, ...fromPath }
    return { procedure, input: inputSchema === undefined ? undefined : z.parse(inputSchema, input) }
  }
  throw new Error(`the contract has no ${method} ${pathname}`)
}

async function answer(procedure: AnyContractProcedure, handle: () => unknown) {
  try {
    return { statusCode: 200, header: {}, data: z.parse(procedure['~orpc'].outputSchema, await handle()) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { statusCode: error.status, header: {}, data: { code: error.code, data: error.data } }
  }
}
