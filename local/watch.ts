import { watch as watchFolder } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Functions } from './functions'
import { runKept } from './kept'

type WatchOptions = { functions: Functions; say(line: string): void }

const settleMilliseconds = 150
const { appHash, rememberBuild } = createRequire(resolve('package.json'))('./local/inputs.js') as typeof import('./inputs')

/** Rebuilds whatever a change affects: the functions within a second, the app within a few. */
export function watch({ functions, say }: WatchOptions): void {
  onChange(['functions', 'contract'], async () => {
    await functions.load().then(
      () => say('functions reloaded'),
      (error) => say(`functions not reloaded: ${error.message}`),
    )
  })
  onChange(['src', 'contract', 'config'], async () => {
    const hash = appHash(process.cwd())
    await runKept(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '--silent', 'build:h5']).then(
      () => {
        rememberBuild(process.cwd(), 'h5', hash)
        say('app rebuilt')
      },
      (error) => say(`app not rebuilt: ${error.message}`),
    )
  })
}

/** Calls `act` once for changes that come together, and once more for those made while it runs. */
function onChange(folders: string[], act: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  let working = Promise.resolve()
  const settle = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      working = working.then(act)
    }, settleMilliseconds)
  }
  for (const folder of folders) watchFolder(resolve(folder), { recursive: true }, settle)
}
