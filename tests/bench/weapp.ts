import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readBuild } from '../weapp/build/build'
import { mainPackage, readManifest } from '../weapp/build/manifest'
import { packageSizes } from '../weapp/check/sizes'
import { run } from './command'
import type { Figure } from './figure'

const root = 'dist/weapp'

interface AppJson {
  tabBar?: { list: { iconPath?: string; selectedIconPath?: string }[] }
}

/** What WeChat fetches before the first page, the main package, and what of it runs before that page does. */
export function measureWeapp(): Figure[] {
  run('npm', ['run', '--silent', 'build:weapp'])
  const app = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as AppJson
  const build = readBuild(root)
  const main = packageSizes(build, readManifest(build)).get(mainPackage) ?? 0
  const icons = (app.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) =>
    [iconPath, selectedIconPath].flatMap((path) => path ?? []),
  )
  return [
    { name: 'weapp main package', value: main / 1024, unit: 'KB', most: 440 },
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
