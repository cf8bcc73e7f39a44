import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command'
import type { Figure } from './figure'

const root = 'dist/weapp'

interface AppJson {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
  tabBar?: { list: { iconPath?: string; selectedIconPath?: string }[] }
}

/** What WeChat fetches before the first page, that is all but the subpackages, and what of it runs before that page does. */
export function measureWeapp(): Figure[] {
  run('npm', ['run', '--silent', 'build:weapp'])
  const app = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as AppJson
  const subpackages = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map((one) => one.root.replace(/\/*$/, '/'))
  const files = (readdirSync(root, { recursive: true }) as string[]).filter((path) => statSync(join(root, path)).isFile())
  const main = files.filter((path) => !subpackages.some((folder) => path.startsWith(folder)))
  const icons = (app.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) =>
    [iconPath, selectedIconPath].flatMap((path) => path ?? []),
  )
  return [
    { name: 'weapp main package', value: sizeOf(main), unit: 'KB', most: 440 },
    { name: 'weapp start-up script', value: sizeOf(requiredBy('app.js')), unit: 'KB', most: 350 },
    ...icons.map((path): Figure => ({ name: `tab icon ${path}`, value: sizeOf([path]), unit: 'KB', most: 4 })),
  ]
}

/** A script and all that it requires, which is what runs before the first page. */
function requiredBy(script: string): string[] {
  const required = [...readFileSync(join(root, script), 'utf8').matchAll(/\brequire\("\.\/(\w+)(?:\.js)?"\)/g)]
  return [script, ...new Set(required.flatMap(([, name]) => requiredBy(`${name}.js`)))]
}

function sizeOf(paths: string[]): number {
  return paths.reduce((bytes, path) => bytes + statSync(join(root, path)).size, 0) / 1024
}
