import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createServices } from '../functions/platform/services'
import { loadCommunity } from './community/load'
import { demoPeople } from './community/people'
import { communityId } from './community/settings'
import { takeFolder } from './lock'
import { whenNpmEnds } from './parents'
import { type Stack, startStack } from './stack'
import { TableChanged } from './table'
import { watch } from './watch'

const startedAt = performance.now()
const flags = new Set(process.argv.slice(2))
const known = ['--fresh', '--watch', '--memory', '--empty']
const patienceMilliseconds = 1_000
const port = Number(process.env.PORT ?? 8030)
let stack: Stack | undefined
let endingSince = 0

// Only on Node 20: the SDK's versions of 2027 require 22, the pinned ones do not.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
whenNpmEnds(() => void end(0))
await start().catch((error) => {
  console.error(sentenceOf(error) ?? error)
  return end(1)
})

async function start(): Promise<void> {
  const unknown = [...flags].find((flag) => !known.includes(flag))
  if (unknown) return fail(`${unknown} is not known; there are ${known.join(', ')}.`)
  const inMemory = flags.has('--memory')
  const folder = resolve(process.env.DATA_FOLDER ?? (inMemory ? mkdtempSync(join(tmpdir(), 'shiliu-')) : '.data'))
  const holder = await takeFolder(folder, { port, fresh: flags.has('--fresh') })
  if (holder) return fail(`${folder} is in use by the stack on port ${holder.port} (process ${holder.pid}): stop that one first.`)
  if (inMemory && !process.env.DATA_FOLDER) process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  stack = await startStack({ port, folder, inMemory, communityId, demoPeople, seed, say })
  if (flags.has('--watch')) watch({ functions: stack.functions, say })
  say(`ready ${stack.address} (${((performance.now() - startedAt) / 1_000).toFixed(1)} s)`)
  await stack.ended
  if (!endingSince) await fail('The store ended by itself: start again.')
}

async function seed(): Promise<void> {
  if (flags.has('--empty')) return
  const { items, added, milliseconds } = await loadCommunity({ services: await createServices(), now: Date.now() })
  say(`demo community: ${items} items, ${added} of them new, in ${(milliseconds / 1_000).toFixed(1)} s`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function fail(sentence: string): Promise<void> {
  console.error(sentence)
  return end(1)
}

/** The message of an expected error, shown without a stack trace. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof TableChanged) return error.message
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  return taken ? `Port ${port} was taken in the meantime: start again, or choose another one with PORT.` : undefined
}

/** A second request after a while exits at once; the children end either way. One Ctrl-C may arrive twice, once through npm. */
async function end(code: number): Promise<void> {
  if (endingSince && performance.now() - endingSince > patienceMilliseconds) process.exit(1)
  if (endingSince) return
  endingSince = performance.now()
  await stack?.stop()
  process.exit(code)
}
