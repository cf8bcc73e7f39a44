import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import pLimit from 'p-limit'
import * as z from 'zod/mini'
import type { Call } from './http/gateway'
import type { Template } from './template'

type Handler = (event: unknown, context: object) => unknown
const Module = z.looseObject({ handler: z.custom<Handler>((value) => typeof value === 'function') })

export type Functions = {
  /** Calls a function in this process, within its timeout. */
  call(name: string): Call
  /** Bundles and reloads all functions; if that fails, the previous ones stay. */
  load(): Promise<void>
}

/** At most this many concurrent calls of a function, as with reserved concurrency; a call's timeout starts with its turn. */
const mostAtOnce = 64

/** The functions of the template, each bundled separately, so that they share no more memory than in the cloud. */
export function createFunctions(functions: Template['functions']): Functions {
  const handlers = new Map<string, Handler>()
  const lines = new Map([...functions.keys()].map((name) => [name, pLimit(mostAtOnce)]))
  return {
    call: (name) => async (event) => {
      const handler = handlers.get(name)
      if (!handler) throw new Error(`there is no function ${name}`)
      const run = () => withinTime(handler, { name, event, seconds: functions.get(name)?.timeoutSeconds ?? 3 })
      return lines.get(name)?.(run) ?? run()
    },
    async load() {
      const loaded = await Promise.all([...functions].map(async ([name, { file }]) => [name, await loadHandler(file)] as const))
      for (const [name, handler] of loaded) handlers.set(name, handler)
    },
  }
}

async function loadHandler(file: string): Promise<Handler> {
  const { bundle } = createRequire(resolve('package.json'))('./local/run.js') as { bundle(file: string): Promise<string> }
  return Module.parse(await import(pathToFileURL(await bundle(file)).href)).handler
}

async function withinTime(handler: Handler, { name, event, seconds }: { name: string; event: unknown; seconds: number }): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_done, failed) => {
    timer = setTimeout(() => failed(new Error(`${name} timed out after ${seconds} seconds`)), seconds * 1_000)
  })
  const call = (async () => handler(event, contextOf(name, seconds)))()
  return Promise.race([call, late]).finally(() => clearTimeout(timer))
}

function contextOf(name: string, seconds: number) {
  const endsAt = Date.now() + seconds * 1_000
  return {
    awsRequestId: randomUUID(),
    callbackWaitsForEmptyEventLoop: true,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${name}`,
    logGroupName: name,
    logStreamName: 'local',
    memoryLimitInMB: '1024',
    getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()),
  }
}
