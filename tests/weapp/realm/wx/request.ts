import type { Answered, Sent } from '../host'
import { host } from '../host'
import { guarded, problem } from '../problems'
import { type Options, Refused } from './api'
import { online } from './device'
import { temporaryFile } from './files'

const methods = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const mostAtOnce = 10
let count = 0

const many = { request: 'requests', uploadFile: 'uploads', downloadFile: 'downloads' }
type Name = keyof typeof many

interface Waiting {
  name: Name
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
  const refused = refusal(options)
  const id = dispatch('request', options, refused ?? ((made) => makeSent(made, options)))
  return {
    abort: () => abort(id),
    onHeadersReceived: () => {},
    offHeadersReceived: () => {},
    onChunkReceived: () => {},
    offChunkReceived: () => {},
  }
}

/** Sends what is made for a new id, or answers with why not; gives the id. */
export function dispatch(name: Name, options: Options, made: Refused | ((id: number) => Sent)): number {
  count += 1
  const id = count
  if (made instanceof Refused) {
    setTimeout(() => end(name, options, { fail: { errMsg: `${name}:fail ${made.why}`, ...made.fields } }), 0)
    return id
  }
  waiting.set(id, { name, sent: made(id), options, started: false })
  const same = [...waiting.values()].filter((one) => one.name === name).length
  if (same > mostAtOnce) problem(`${same} ${many[name]} at once; WeChat sends ${mostAtOnce}`)
  startNext(name)
  return id
}

export function refusal({ url, method = 'GET' }: Options, name: Name = 'request'): Refused | undefined {
  if (!methods.includes(String(method))) {
    problem(`wx.${name} has no method ${method}`)
    return new Refused(`method is invalid`, { errno: 600000 })
  }
  if (typeof url !== 'string' || !/^https?:\/\//.test(url)) {
    problem(`wx.${name} to ${String(url)}, which is no whole address`)
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
  const body = inQuery ? null : bodyOf(options.data, header['content-type'] ?? '')
  return { id, url, method, header, body, timeoutMilliseconds: timeoutOf(options) }
}

export const timeoutOf = ({ timeout }: Options) => Number(timeout ?? defaultTimeoutMilliseconds)

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

function startNext(name: Name): void {
  const same = [...waiting.values()].filter((one) => one.name === name)
  const started = same.filter((one) => one.started).length
  for (const one of same.filter((each) => !each.started).slice(0, mostAtOnce - started)) {
    one.started = true
    host().send(JSON.stringify(one.sent))
  }
}

export function answer(answered: Answered): void {
  const one = waiting.get(answered.id)
  if (!one) return
  const { name, options } = one
  waiting.delete(answered.id)
  startNext(name)
  if ('errMsg' in answered) {
    end(name, options, { fail: { errMsg: answered.errMsg.replace(/^request/, name), errno: answered.errno } })
    return
  }
  const { statusCode, header, cookies, text } = answered
  const got =
    name === 'downloadFile'
      ? { tempFilePath: temporaryFile(text, endingOf(options)) }
      : { data: name === 'request' ? dataOf(text, options) : text, cookies }
  end(name, options, { success: { ...got, statusCode, header, errMsg: `${name}:ok` } })
}

const endingOf = ({ url }: Options) => /\.(\w+)(\?|$)/.exec(String(url))?.[1] ?? 'unknown'

/** Parsed as JSON unless another `dataType` is named; what does not parse stays text, without a word. */
function dataOf(text: string, { dataType = 'json' }: Options): unknown {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

export function abort(id: number): void {
  const one = waiting.get(id)
  if (!one) return
  waiting.delete(id)
  host().abort(id)
  setTimeout(() => end(one.name, one.options, { fail: { errMsg: `${one.name}:fail abort`, errno: 600003 } }), 0)
  startNext(one.name)
}

/** What WeChat does to everything under way once the app has been in the background for 5 s. */
export function interruptAll(): void {
  for (const id of [...waiting.keys()]) answer({ id, errMsg: 'request:fail interrupted', errno: 600003 })
}

function end(name: Name, options: Options, { success, fail }: { success?: object; fail?: object }): void {
  const result = success ?? fail ?? {}
  const outcome = success ? 'success' : 'fail'
  const callback = options[outcome]
  if (callback) guarded(`${outcome} of wx.${name}`, () => callback(result))
  if (options.complete) guarded(`complete of wx.${name}`, () => options.complete?.(result))
}
