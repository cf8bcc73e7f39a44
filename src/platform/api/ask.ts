import type { ErrorMap } from '@orpc/contract'
import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import { type RefusalCode, type RefusalData, refusals } from '../../../contract/refusals'
import { hearDate } from '../clock'
import { isRefusal, Refusal, Unexpected, Unreachable } from '../failures'
import { retry } from '../retry'
import { needVersion } from '../version'
import { inSlot } from './requestSlots'
import { fillPath, type Route, type RouteOutput } from './route'

const timeoutMilliseconds = 10_000
const pauses = [400, 1_200]

/** The API's base address: the same origin on the web; WeChat needs a full URL. */
const base = process.env.TARO_ENV === 'h5' ? '' : process.env.TARO_APP_API

interface Call<R extends Route> {
  route: R
  input: object
  token?: string
}

/** Calls the API and returns the answer in the contract's type; a temporary failure is retried twice. */
export const ask = <R extends Route>(call: Call<R>): Promise<RouteOutput<R>> => retry(pauses, () => askOnce(call))

async function askOnce<R extends Route>({ route, input, token }: Call<R>): Promise<RouteOutput<R>> {
  const method = route['~orpc'].route.method === 'GET' ? 'GET' : 'POST'
  const { path, rest } = fillPath(route, input)
  const answer = await send({
    url: `${base}${path}${method === 'GET' ? queryOf(rest) : ''}`,
    method,
    data: method === 'GET' ? undefined : rest,
    header: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  })
  if (answer.status < 200 || answer.status > 299) throw heard(refusalOf(answer, route['~orpc'].errorMap))
  const output = z.safeParse(route['~orpc'].outputSchema, answer.body)
  if (!output.success) throw heard(new Unexpected(answer.status, { cause: output.error }))
  return output.data as RouteOutput<R>
}

/** What only a newer version of the app understands, or asks for rightly. */
function heard(error: Error): Error {
  if (isRefusal(error, 'ROUTE_UNKNOWN') || (error instanceof Unexpected && error.status < 300)) needVersion()
  return error
}

interface Answer {
  status: number
  body: unknown
}

async function send(option: Pick<Taro.request.Option, 'url' | 'method' | 'data' | 'header'>): Promise<Answer> {
  try {
    const answer = await inSlot(async () => Taro.request({ ...option, timeout: timeoutMilliseconds, dataType: 'json' }))
    hearDate(answer.header?.Date ?? answer.header?.date)
    return { status: answer.statusCode, body: answer.data }
  } catch (cause) {
    throw new Unreachable('no answer', { cause })
  }
}

const Told = z.object({ code: z.string(), data: z.optional(z.unknown()) })

/** A route declares its own refusals; any route may also answer with the common ones. */
function refusalOf({ status, body }: Answer, declared: ErrorMap): Error {
  const told = Told.safeParse(body)
  // The gateway throttles in its own words, before the API is asked.
  if (!told.success) return status === 429 ? new Refusal('SERVICE_BUSY', undefined, status) : new Unexpected(status)
  const { code, data } = told.data
  const schema = { ...refusals, ...declared }[code]?.data
  if (schema === undefined) return new Unexpected(status)
  const values = z.safeParse(schema as z.ZodMiniType, data)
  if (!values.success) return new Unexpected(status, { cause: values.error })
  // The code is one of the contract's, and its values have been checked against the contract.
  return new Refusal(code as RefusalCode, values.data as RefusalData<RefusalCode>, status)
}

function queryOf(values: Record<string, unknown>): string {
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
