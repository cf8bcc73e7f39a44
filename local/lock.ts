import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'

type Holder = { pid: number; port: number }

/** Takes the folder, emptied first if `fresh`, or returns who holds it: two stores on one folder would corrupt it. */
export async function takeFolder(folder: string, { port, fresh }: { port: number; fresh: boolean }): Promise<Holder | undefined> {
  const file = join(folder, 'running')
  const holder = read(file)
  if (holder && isAlive(holder.pid) && (await listens(holder.port))) return holder
  if (fresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${process.pid} ${port}`)
  process.once('exit', () => rmSync(file, { force: true }))
  return undefined
}

function read(file: string): Holder | undefined {
  try {
    const [pid = 0, port = 0] = readFileSync(file, 'utf8').split(' ').map(Number)
    return { pid, port }
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

// The pid of a killed process may have been reused: the folder is only held if its port also answers.
function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => done(Boolean(socket.destroy())))
    socket.once('error', () => done(false))
  })
}
