import type { Answered, Sent } from '../host'
import { host } from '../host'
import { guarded, problem } from '../problems'
import { type Options, Refused } from './api'
import { online } from './device'

const methods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const mostAtOnce = 10
let count = 0

interface Waiting {
  sent: Sent
  options: Options
  started: boolean
}

const waiting = new Map<number, Waiting>()
let defaultTimeoutMilliseconds = 60_000

export function setRequestTimeout(milliseconds: number | undefined): void {
  defaultTimeoutMilliseconds = milliseconds ?? defaultTimeoutMilliseconds
}

/** `wx.request`: it always answers later, and hands back a task that can be aborted. */
export function request(options: Options) {
  count += 1
  const id = count
  const refused = refusal(options)
  const sent = refused ? undefined : makeSent(id, options)
  if (!sent) {
    setTimeout(() => end(options, 'fail', { errMsg: `request:fail ${refused?.why ?? ''}`, ...refused?.fields }), 0)
  } else {
    waiting.set(id, { sent, options, started: false })
    if (waiting.size > mostAtOnce) problem(`${waiting.size} requests at once; WeChat sends ${mostAtOnce}`)
    startNext()
  }
  return {
    abort: () => abort(id),
    onHeadersReceived: () => {},
    offHeadersReceived: () => {},
    onChunkReceived: () => {},
    offChunkReceived: () => {},
  }
}

function refusal({ url, method = 'GET' }: Options): Refused | undefined {
  if (!methods.includes(String(method))) {
    problem(`wx.request has no method ${method}`)
    return new Refused(`method is invalid`, { errno: 600000 })
  }
  if (typeof url !== 'string' || !/^https?:\/\//.test(url)) {
    problem(`wx.request to ${String(url)}, which is no whole address`)
    return new Refused('invalid url', { errno: 600009 })
  }
  return online() ? undefined : new Refused('net::ERR_INTERNET_DISCONNECTED', { errno: 600001 })
}

function makeSent(id: number, options: Options): Sent {
  const method = String(options.method ?? 'GET')
  const header: Record<string, string> = { 'content-type': 'application/json' }
  for (const [name, value] of Object.entries((options.header ?? {}) as Record<string, unknown>)) {
    if (name.toLowerCase() === 'referer') problem('the header Referer cannot be set')
    header[name.toLowerCase()] = String(value)
  }
  const inQuery = method === 'GET' || method === 'HEAD'
  const query = inQuery && typeof options.data === 'object' && options.data !== null ? formOf(options.data) : ''
  const url = query ? `${options.url}${String(options.url).includes('?') ? '&' : '?'}${query}` : String(options.url)
  const timeoutMilliseconds = Number(options.timeout ?? defaultTimeoutMilliseconds)
  return { id, url, method, header, body: inQuery ? null : bodyOf(options.data, header['content-type'] ?? ''), timeoutMilliseconds }
}

function bodyOf(data: unknown, type: string): string | null {
  if (data === undefined || data === null) return null
  if (typeof data === 'string') return data
  if (data instanceof ArrayBuffer) {
    problem('wx.request with an ArrayBuffer: not provided by the test phone')
    return null
  }
  return type.includes('x-www-form-urlencoded') ? formOf(data) : JSON.stringify(data)
}

function formOf(data: object): string {
  return Object.entries(data)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')
}

function startNext(): void {
  const started = [...waiting.values()].filter((one) => one.started).length
  for (const one of [...waiting.values()].filter((each) => !each.started).slice(0, mostAtOnce - started)) {
    one.started = true
    host().send(JSON.stringify(one.sent))
  }
}

export function answer(answered: Answered): void {
  const one = waiting.get(answered.id)
  if (!one) return
  waiting.delete(answered.id)
  startNext()
  if ('errMsg' in answered) {
    end(one.options, 'fail', { errMsg: answered.errMsg, errno: answered.errno })
    return
  }
  const { statusCode, header, cookies, text } = answered
  end(one.options, 'success', { data: dataOf(text, one.options), statusCode, header, cookies, errMsg: 'request:ok' })
}

/** Parsed as JSON unless another `dataType` is named; what does not parse stays text, without a word. */
function dataOf(text: string, { dataType = 'json' }: Options): unknown {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

function abort(id: number): void {
  const one = waiting.get(id)
  if (!one) return
  waiting.delete(id)
  host().abort(id)
  setTimeout(() => end(one.options, 'fail', { errMsg: 'request:fail abort', errno: 600003 }), 0)
  startNext()
}

/** What WeChat does to everything under way once the app has been in the background for 5 s. */
export function interruptAll(): void {
  for (const id of [...waiting.keys()]) answer({ id, errMsg: 'request:fail interrupted', errno: 600003 })
}

function end(options: Options, outcome: 'success' | 'fail', result: object): void {
  const callback = options[outcome]
  if (callback) guarded(`${outcome} of wx.request`, () => callback(result))
  if (options.complete) guarded('complete of wx.request', () => options.complete?.(result))
}
