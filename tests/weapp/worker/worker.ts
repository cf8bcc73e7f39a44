import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Deed, Device, Sight } from '../realm/boot'
import type { Enter, Settings } from '../realm/host'
import { fetchCode } from './login'
import { startRealm } from './realm'
import { type Disturbance, makeWire } from './wire'

/** What a phone is made of; the worker gets it when it starts. */
export interface Parts {
  folder: string
  files: string[]
  insides: string
  settings: Settings
  hosts: Record<string, string>
  codes: { address: string; person: string } | null
}

export type Order =
  | { enter: Enter }
  | { deed: Deed; patienceMilliseconds: number }
  | { look: true }
  | { storage: true }
  | { files: true }
  | { figures: true }
  | { disturb: Disturbance }
  | { letGo: true }

const parts = workerData as Parts
const port = parentPort
if (!port) throw new Error('the phone runs in a worker')

const tell = (event: object): void => port.postMessage(event)
const files = new Set(parts.files)
const timers = new Map<number, NodeJS.Timeout>()
let timerCount = 0

const wire = makeWire({
  hosts: parts.hosts,
  settle: (answered) => device.answer(JSON.stringify(answered)),
  progressed: (told) => device.progressed(JSON.stringify(told)),
  seen: (seen, index) => tell({ seen, index }),
  problem: (text) => tell({ problem: text }),
})

const device: Device = startRealm(parts.insides, {
  settings: JSON.stringify(parts.settings),
  text: (file) => (files.has(file) ? readFileSync(path.join(parts.folder, file), 'utf8') : null),
  has: (file) => files.has(file),
  run: () => undefined,
  bytes: (text) => Buffer.byteLength(text),
  startTimer(callback, milliseconds, repeat) {
    timerCount += 1
    const id = timerCount
    const ring = () => {
      if (!repeat) timers.delete(id)
      callback()
    }
    timers.set(id, repeat ? setInterval(ring, milliseconds) : setTimeout(ring, milliseconds))
    return id
  },
  stopTimer(id) {
    clearTimeout(timers.get(id))
    timers.delete(id)
  },
  send: (sent) => wire.send(JSON.parse(sent) as Parameters<typeof wire.send>[0]),
  abort: wire.abort,
  loginCode: (settle) =>
    void fetchCode(parts.codes).then(
      (code) => settle(code, ''),
      (error: unknown) => settle(null, String(error)),
    ),
  tell: (event) => tell(JSON.parse(event) as object),
})

process.on('unhandledRejection', (reason) => device.rejected(reason))
process.on('uncaughtException', (error) => tell({ problem: `the test phone broke: ${error.stack}` }))

port.on('message', ({ id, order }: { id: number; order: Order }) => {
  obey(order).then(
    (value) => tell({ id, value }),
    (error: unknown) => tell({ id, error: error instanceof Error ? error.message : String((error as Error)?.message ?? error) }),
  )
})

async function obey(order: Order): Promise<unknown> {
  if ('enter' in order) return device.enter(JSON.stringify(order.enter))
  if ('deed' in order) return keepTrying(order.deed, order.patienceMilliseconds)
  if ('storage' in order) return JSON.parse(device.storage()) as unknown
  if ('files' in order) return JSON.parse(device.files()) as unknown
  if ('figures' in order) return JSON.parse(device.figures()) as unknown
  if ('disturb' in order) return void wire.disturb(order.disturb)
  if ('letGo' in order) return wire.letGo()
  return JSON.parse(device.look()) as Sight
}

const pauseMilliseconds = 15

/** A hand waits for what it reaches for: it tries until it can, or until patience ends. */
async function keepTrying(deed: Deed, patienceMilliseconds: number): Promise<unknown> {
  const until = Date.now() + patienceMilliseconds
  for (;;) {
    try {
      return JSON.parse(device.do(JSON.stringify(deed))) as unknown
    } catch (error) {
      if (Date.now() > until) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
}
