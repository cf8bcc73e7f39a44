import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { emptyFolder } from './folder'
import { family, left } from './processes'

jest.setTimeout(120_000)

type Running = { child: ChildProcess; port: number; folder: string; output(): string }

const closing: (() => Promise<void>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

/** The stack as `npm start` runs it once everything is installed and built. */
async function start({ folder = emptyFolder() } = {}): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, [resolve('local/run.js'), 'local/main.ts', '--memory', '--empty'], {
    env: { ...process.env, PORT: String(port), DATA_FOLDER: folder, npm_lifecycle_event: '' },
  })
  const closed = new Promise<void>((done) => child.once('close', () => done()))
  closing.push(() => {
    child.kill('SIGKILL')
    return closed
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return { child, port, folder, output: () => output }
}

async function until(holds: () => boolean, why: () => string): Promise<void> {
  const deadline = Date.now() + 100_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`waited too long: ${why()}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

const isReady = ({ output, port }: Running) => output().includes(`ready http://localhost:${port}`)

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const commands = (pid: number | undefined) => family(pid ?? 0).map(({ command }) => command)

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('after %s no child is left, the store least of all', async (signal) => {
  const stack = await start()
  await until(() => isReady(stack) || stack.child.exitCode !== null, stack.output)
  const all = family(stack.child.pid ?? 0)

  stack.child.kill(signal)

  expect(all.some(({ command }) => /java.*DynamoDBLocal\.jar/.test(command))).toBe(true)
  await until(
    () => left(all).length === 0,
    () => JSON.stringify(left(all)),
  )
})

test('Ctrl-C before it is ready leaves no child either', async () => {
  const stack = await start()
  await until(() => commands(stack.child.pid).some((command) => command.includes('DynamoDBLocal.jar')), stack.output)
  const all = family(stack.child.pid ?? 0)

  stack.child.kill('SIGINT')

  expect(isReady(stack)).toBe(false)
  await until(
    () => left(all).length === 0,
    () => JSON.stringify(left(all)),
  )
})

test('a folder in use is left alone, in one sentence', async () => {
  const first = await start()
  await until(() => isReady(first) || first.child.exitCode !== null, first.output)

  const second = await start({ folder: first.folder })
  await until(() => second.child.exitCode !== null, second.output)

  expect(second.child.exitCode).toBe(1)
  expect(second.output()).toBe(
    `${first.folder} is in use by the stack on port ${first.port} (process ${first.child.pid}): stop that one first.\n`,
  )
})
