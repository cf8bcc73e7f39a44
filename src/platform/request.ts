import type { AnyContractProcedure, ErrorMap } from '@orpc/contract'
import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import { type RefusalCode, type RefusalData, refusals } from '../../contract/refusals'
import { hearDate } from './clock'
import { isPassing, Refusal, Unexpected, Unreachable } from './failures'
import { jitter } from './ids'
import { inLine } from './line'
import { online } from './online'

const timeoutMilliseconds = 10_000
const pauses = [400, 1_200]

/** Where the API is: beside the page on the web; WeChat wants a whole address. */
const base = process.env.TARO_ENV === 'h5' ? '' : process.env.TARO_APP_API

export const communityId = process.env.TARO_APP_COMMUNITY ?? 'qingquan'

interface Call {
  procedure: AnyContractProcedure
  input: unknown
  token?: string
}

/** Asks the API and gives the answer in the contract's type; what fails in passing is asked again, twice. */
export async function ask(call: Call): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await askOnce(call)
    } catch (error) {
      const pause = pauses[attempt]
      if (pause === undefined || !isPassing(error) || !online.get()) throw error
      await new Promise((resolve) => setTimeout(resolve, pause * jitter()))
    }
  }
}

async function askOnce({ procedure, input, token }: Call): Promise<unknown> {
  const { route, outputSchema, errorMap } = procedure['~orpc']
  const method = route.method === 'GET' ? 'GET' : 'POST'
  const { path, rest } = fillPath(route.path ?? '', input)
  const answer = await send({
    url: `${base}${path}${method === 'GET' ? queryOf(rest) : ''}`,
    method,
    data: method === 'GET' ? undefined : rest,
    header: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  })
  if (answer.status < 200 || answer.status > 299) throw refusalOf(answer, errorMap)
  const output = z.safeParse(outputSchema, answer.body)
  if (!output.success) throw new Unexpected(answer.status, { cause: output.error })
  return output.data
}

interface Answer {
  status: number
  body: unknown
}

async function send(option: Pick<Taro.request.Option, 'url' | 'method' | 'data' | 'header'>): Promise<Answer> {
  try {
    const answer = await inLine(async () => Taro.request({ ...option, timeout: timeoutMilliseconds, dataType: 'json' }))
    hearDate(answer.header?.Date ?? answer.header?.date)
    return { status: answer.statusCode, body: answer.data }
  } catch (cause) {
    throw new Unreachable('no answer', { cause })
  }
}

const Told = z.object({ code: z.string(), data: z.optional(z.unknown()) })

/** A route declares its refusals; any may answer with the common ones as well. */
function refusalOf({ status, body }: Answer, declared: ErrorMap): Error {
  const told = Told.safeParse(body)
  if (!told.success) return new Unexpected(status)
  const { code, data } = told.data
  const schema = { ...refusals, ...declared }[code]?.data
  if (schema === undefined) return new Unexpected(status)
  const values = z.safeParse(schema as z.ZodMiniType, data)
  if (!values.success) return new Unexpected(status, { cause: values.error })
  // The code is the contract's, and its values fit what the contract says of it.
  return new Refusal(code as RefusalCode, values.data as RefusalData<RefusalCode>, status)
}

function fillPath(template: string, input: unknown): { path: string; rest: Record<string, unknown> } {
  const rest: Record<string, unknown> = { ...(input as Record<string, unknown> | undefined) }
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return value
  })
  return { path, rest }
}

function queryOf(values: Record<string, unknown>): string {
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
