import { type Build, filesEnding } from '../build/build'
import { allPages, type Manifest, maySee } from '../build/manifest'
import { resolveFrom } from '../build/paths'
import type { Fault } from './fault'

type ComponentConfig = { component?: boolean; usingComponents?: Record<string, string> }

/** Each page and each component they use is there with all of its files, and within reach. */
export function checkPages(build: Build, manifest: Manifest): Fault[] {
  const broken = filesEnding(build, '.json').filter((file) => readJson(build, file) === undefined)
  if (broken.length) return broken.map((file) => ({ where: file, what: 'not JSON' }))
  const pages = allPages(manifest)
  return [
    ...pages.filter((page, at) => pages.indexOf(page) !== at).map((page) => ({ where: 'app.json', what: `page ${page} is listed twice` })),
    ...pages.flatMap((page) => missing(build, `page ${page}`, page)),
    ...checkComponents(build, manifest, pages),
    ...checkEntry(manifest, pages),
  ]
}

function checkComponents(build: Build, manifest: Manifest, pages: string[]): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const follow = (owner: string, used: Record<string, string>): void => {
    for (const [tag, target] of Object.entries(used)) {
      const component = resolveFrom(`${owner}.json`, target)
      if (!maySee(manifest, owner, component)) faults.push({ where: `${owner}.json`, what: `component ${tag} is in another subpackage` })
      if (seen.has(component)) continue
      seen.add(component)
      faults.push(...missing(build, `component ${component}`, component))
      const config = readJson(build, `${component}.json`) as ComponentConfig | undefined
      if (config && !config.component) faults.push({ where: `${component}.json`, what: 'lacks "component": true' })
      follow(component, config?.usingComponents ?? {})
    }
  }
  follow('app', manifest.usingComponents)
  if (manifest.tabBar?.custom) follow('app', { 'custom-tab-bar': '/custom-tab-bar/index' })
  for (const page of pages) follow(page, (readJson(build, `${page}.json`) as ComponentConfig | undefined)?.usingComponents ?? {})
  return faults
}

function missing(build: Build, what: string, name: string): Fault[] {
  const absent = ['.js', '.wxml', '.json'].filter((ending) => !build.has(name + ending))
  return absent.map((ending) => ({ where: name + ending, what: `${what} has no such file` }))
}

function checkEntry(manifest: Manifest, pages: string[]): Fault[] {
  const named = [...(manifest.entryPagePath ? [manifest.entryPagePath] : []), ...Object.keys(manifest.preloadRule)]
  const faults = named.filter((page) => !pages.includes(page)).map((page) => ({ where: 'app.json', what: `${page} is no page` }))
  const roots = ['__APP__', ...manifest.subpackages.map((one) => one.root)]
  const packages = Object.values(manifest.preloadRule).flatMap((rule) => rule.packages)
  return [
    ...faults,
    ...packages.filter((one) => !roots.includes(one)).map((one) => ({ where: 'app.json', what: `${one} is no subpackage` })),
  ]
}

function readJson(build: Build, file: string): unknown {
  if (!build.has(file)) return undefined
  try {
    return JSON.parse(build.text(file))
  } catch {
    return undefined
  }
}
