import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { emptyFolder } from './folder'
import { family, left } from './processes'

jest.setTimeout(120_000)

type Running = { child: ChildProcess; port: number; folder: string; output(): string }

const closing: (() => Promise<void>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

const stackCommand = ['local/run.js', 'local/main.ts', '--memory', '--empty']
const throughShell = JSON.stringify(`"${process.execPath}" ${stackCommand.join(' ')}; true`)
const asNpmDoes = ['-e', `require('child_process').spawn('sh', ['-c', ${throughShell}], { stdio: 'inherit' })`]

/** The stack as `npm start` runs it once everything is installed and built; `underNpm` with npm and a shell above it. */
async function start({ folder = emptyFolder(), underNpm = false } = {}): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, underNpm ? asNpmDoes : stackCommand, {
    env: { ...process.env, PORT: String(port), DATA_FOLDER: folder, npm_lifecycle_event: underNpm ? 'start' : '' },
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

test('a folder in use is left alone, in one sentence, and after SIGINT no child is left, the store least of all', async () => {
  const stack = await start()
  await until(() => isReady(stack) || stack.child.exitCode !== null, stack.output)
  const all = family(stack.child.pid ?? 0)

  const second = await start({ folder: stack.folder })
  await until(() => second.child.exitCode !== null, second.output)
  stack.child.kill('SIGINT')

  expect(second.child.exitCode).toBe(1)
  expect(second.output()).toBe(
    `${stack.folder} is in use by the stack on port ${stack.port} (process ${stack.child.pid}): stop that one first.\n`,
  )
  expect(all.some(({ command }) => /java.*DynamoDBLocal\.jar/.test(command))).toBe(true)
  await until(
    () => left(all).length === 0,
    () => JSON.stringify(left(all)),
  )
})

test('a SIGTERM before it is ready leaves no child either', async () => {
  const stack = await start()
  await until(() => commands(stack.child.pid).some((command) => command.includes('DynamoDBLocal.jar')), stack.output)
  const all = family(stack.child.pid ?? 0)

  stack.child.kill('SIGTERM')

  expect(isReady(stack)).toBe(false)
  await until(
    () => left(all).length === 0,
    () => JSON.stringify(left(all)),
  )
})

test('after SIGKILL of npm and its shell no child is left either', async () => {
  const stack = await start({ underNpm: true })
  await until(() => isReady(stack) || stack.child.exitCode !== null, stack.output)
  const all = family(stack.child.pid ?? 0)

  stack.child.kill('SIGKILL')

  expect(all.length).toBeGreaterThanOrEqual(4)
  await until(
    () => left(all).length === 0,
    () => JSON.stringify(left(all)),
  )
})
