import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** The whole product on a port of its own, with data of its own. */
export interface RunningStack {
  address: string
  /** Seconds from the command to the line that says it is ready. */
  seconds: number
  /** The store takes requests and answers none, as one that is lost does, until it goes on. */
  pauseStore(): void
  resumeStore(): void
  stop(): Promise<void>
}

// Beside other work on two cores it has taken more than 90.
const startSeconds = 300
const stopSeconds = 10

/** Starts the stack as `npm start` does, in memory, and waits until it is ready. */
export async function startStack(flags = ['--memory']): Promise<RunningStack> {
  const started = Date.now()
  const child = spawn(process.execPath, ['local/run.js', 'local/main.ts', ...flags], {
    env: { ...process.env, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const address = await readyAddress(child)
  return {
    address,
    seconds: (Date.now() - started) / 1000,
    pauseStore: () => signalStore(child, 'SIGSTOP'),
    resumeStore: () => signalStore(child, 'SIGCONT'),
    stop: () => stop(child),
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let output = ''
    const late = setTimeout(() => failed(new Error(`the stack was not ready within ${startSeconds} s:\n${output}`)), startSeconds * 1_000)
    const read = (chunk: Buffer) => {
      output += chunk
      const address = /^ready (\S+)/m.exec(output)?.[1]
      if (!address) return
      clearTimeout(late)
      done(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => failed(new Error(`the stack ended with ${code}:\n${output}`)))
  })
}

/** The embedded store is a Java process somewhere below the stack's. */
function signalStore(child: ChildProcess, signal: NodeJS.Signals): void {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const processes = rows.flatMap((row) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? []
    return pid ? [{ pid: Number(pid), parent: Number(parent), command }] : []
  })
  const below = (pid: number): typeof processes =>
    processes.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)])
  const store = below(child.pid ?? 0).find(({ command }) => /^\S*java\b.*DynamoDBLocal\.jar/.test(command))
  if (!store) throw new Error('the stack has no store')
  process.kill(store.pid, signal)
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((done) => {
    const late = setTimeout(() => child.kill('SIGKILL'), stopSeconds * 1_000)
    child.once('exit', () => {
      clearTimeout(late)
      done()
    })
    child.kill('SIGTERM')
  })
}
