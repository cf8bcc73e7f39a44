import { readFileSync } from 'node:fs'
import path from 'node:path'

let names: string[] | undefined

/** Every function of `wx`, from WeChat's own declarations: the members of its interface `Wx`. */
export function apiNames(): string[] {
  names ??= read()
  return names
}

function read(): string[] {
  const folder = path.dirname(require.resolve('miniprogram-api-typings/package.json'))
  const text = readFileSync(path.join(folder, 'types', 'wx', 'lib.wx.api.d.ts'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const start = text.indexOf('\n    interface Wx {')
  const members = text.slice(start, text.indexOf('\n    }', start)).matchAll(/^ {8}(\w+)[(<]/gm)
  return [...new Set([...members].map((member) => member[1] ?? ''))]
}
