import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { blobSecret } from '../functions/platform/blobs/signature'
import { createBlobServer } from './blobs/serve'
import { createFunctions, type Functions } from './functions'
import { createGateway, type Handle } from './http/gateway'
import { byPrefix, listen } from './http/server'
import { createSite } from './http/site'
import { startSchedule } from './schedule'
import { ensureSecrets } from './secrets'
import { type Store, startStore } from './store'
import { type FollowOptions, followStream } from './stream/follow'
import { seeded } from './stream/shuffle'
import { openStream } from './stream/source'
import { ensureTable } from './table'
import { compileTemplate, type Template } from './template'
import type { WeChatUser } from './wechat/people'
import { createStandIn } from './wechat/standIn'

export type StackOptions = {
  port: number
  /** The folder of the table, blobs, secrets, checkpoint and visitors. */
  folder: string
  inMemory: boolean
  communityId: string
  demoPeople: readonly WeChatUser[]
  /** Fills the table; called when the table exists and the environment is set as for the functions. */
  seed(): Promise<void>
  say(line: string): void
}

/** `ended` settles when the store ends, by itself or by `stop`. */
export type Stack = { address: string; functions: Functions; ended: Promise<void>; stop(): Promise<void> }

const tableName = 'shiliu'
const shuffleSeed = 1
const stopMilliseconds = 2_000
const restMilliseconds = 1_000
const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

/** Starts the whole product on one port: the app, the functions, their store, stream and schedules, WeChat, blobs. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { folder, say } = options
  await mkdir(folder, { recursive: true })
  let handle: Handle = async (_request, response) => void response.writeHead(503, { 'retry-after': '1' }).end()
  const server = await listen(options.port, (request, response) => handle(request, response))
  const address = `http://localhost:${server.port}`
  const secrets = await ensureSecrets(join(folder, 'secrets.json'))
  const template = await compileTemplate(say)
  say('starting the store …')
  const store = await startStore(options.inMemory ? {} : { folder: join(folder, 'table') })
  say(`the store is at ${store.endpoint}`)
  const client = new DynamoDBClient({
    endpoint: store.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const arn = await ensureTable(client, { name: tableName, table: template.table })
  if (!arn) throw new Error('the table has no stream')
  setEnvironment({ address, folder, store })
  await options.seed()
  const functions = createFunctions(template.functions)
  await functions.load()
  const standIn = await createStandIn({
    appId: secrets.wechatAppId,
    appSecret: secrets.wechatAppSecret,
    communityId: options.communityId,
    demoPeople: options.demoPeople,
    visitorsFile: join(folder, 'visitors.json'),
  })
  const api = createGateway({
    routes: new Map([...template.routes].map(([key, name]) => [key, functions.call(name)])),
    throttle: template.throttle,
  })
  handle = byPrefix([
    ['/v1', api],
    ['/open311', api],
    ['/hsds', api],
    ['/wechat', standIn],
    [
      '/blobs',
      createBlobServer({ folder: join(folder, 'blobs'), secret: blobSecret(Buffer.from(secrets.indexKey, 'base64')), now: Date.now }),
    ],
    ['/', createSite(resolve('dist/h5'))],
  ])
  const background = startBackground({ functions, template, store, arn, folder })
  return {
    address,
    functions,
    ended: store.ended,
    async stop() {
      await server.close()
      await background.stop()
      client.destroy()
      await store.stop()
    },
  }
}

type BackgroundOptions = { functions: Functions; template: Template; store: Store; arn: string; folder: string }

/** Starts stream and schedules. Whatever a stop interrupts is delivered after the next start. */
function startBackground({ functions, template, store, arn, folder }: BackgroundOptions) {
  const stopping = new AbortController()
  const { signal } = stopping
  const following = template.streams.map((stream, at) =>
    keepFollowing({
      source: openStream({ endpoint: store.endpoint, arn }),
      arn,
      checkpointFile: join(folder, `stream-${at}.json`),
      patterns: stream.patterns,
      call: functions.call(stream.function),
      batchSize: stream.batchSize,
      retries: stream.retries,
      random: seeded(shuffleSeed),
      pause,
      signal,
    }),
  )
  for (const { function: name, expression } of template.schedules) startSchedule({ expression, call: functions.call(name), signal })
  return {
    async stop() {
      stopping.abort()
      await Promise.race([Promise.all(following), pause(stopMilliseconds)])
    },
  }
}

/** Keeps following the stream: a store that does not answer for a while only causes a pause. */
async function keepFollowing(options: FollowOptions): Promise<void> {
  while (!options.signal.aborted) {
    await followStream(options).catch(async (error) => {
      if (!options.signal.aborted) console.error(error)
      await pause(restMilliseconds)
    })
  }
}

/** Sets the functions' environment, as a deployment would. */
function setEnvironment({ address, folder, store }: { address: string; folder: string; store: Store }): void {
  const environment = {
    STAGE: 'local',
    TABLE: tableName,
    DYNAMODB_ENDPOINT: store.endpoint,
    SECRETS: `file:${join(folder, 'secrets.json')}`,
    WECHAT_URL: `${address}/wechat`,
    WEB_LOGIN_ADDRESS: `${address}/wechat/local/phone`,
    BLOBS: `file:${join(folder, 'blobs')}`,
    BLOBS_URL: `${address}/blobs`,
    POWERTOOLS_SERVICE_NAME: 'shiliu',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'WARN',
  }
  Object.assign(process.env, environment)
}
