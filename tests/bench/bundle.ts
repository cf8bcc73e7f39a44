import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command'
import { type Figure, median } from './figure'

const folder = '.esbuild/.build/functions'
const rounds = 11

/** The `api` function as it is deployed: its size, and how much longer than an empty module Node takes to load it. */
export function measureBundle(): Figure[] {
  run('npm', ['run', '--silent', 'package'])
  const api = join(folder, 'api.js')
  const empty = join('.cache', 'empty.cjs')
  writeFileSync(empty, '')
  const seconds: { api: number[]; empty: number[] } = { api: [], empty: [] }
  for (let round = 0; round < rounds; round++) {
    seconds.empty.push(run(process.execPath, [empty]))
    seconds.api.push(run(process.execPath, ['-e', `require(${JSON.stringify(join(process.cwd(), api))}); process.exit()`]))
  }
  return [
    { name: 'api bundle', value: statSync(api).size / 1024, unit: 'KB', most: 840 },
    { name: 'api load time ÷ an empty module’s', value: median(seconds.api) / median(seconds.empty), unit: 'times' },
  ]
}
