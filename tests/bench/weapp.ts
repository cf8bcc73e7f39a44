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

/** The mini-program's main package: what WeChat fetches before the first page, that is all but the subpackages. */
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
    { name: 'weapp main package', value: sizeOf(main), unit: 'KB', most: 500 },
    ...icons.map((path): Figure => ({ name: `tab icon ${path}`, value: sizeOf([path]), unit: 'KB', most: 4 })),
  ]
}

function sizeOf(paths: string[]): number {
  return paths.reduce((bytes, path) => bytes + statSync(join(root, path)).size, 0) / 1024
}
