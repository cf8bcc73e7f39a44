import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Build } from '../build/build'
import { filesEnding } from '../build/build'
import type { Manifest } from '../build/manifest'
import { resolveFrom } from '../build/paths'
import type { Fault } from './fault'

/** Ours; the platform takes 40 KB. */
const largestIconBytes = 4 * 1024

/** The tab bar with its icons, the sitemap, how the app is loaded and drawn, and no local picture in a style sheet. */
export function checkAppearance(build: Build, manifest: Manifest): Fault[] {
  const faults: Fault[] = [...checkTabs(manifest), ...checkIcons(build, manifest), ...checkSitemap(build, manifest)]
  if (manifest.lazyCodeLoading !== 'requiredComponents')
    faults.push({ where: 'app.json', what: 'lazyCodeLoading is not "requiredComponents"' })
  if (manifest.renderer === 'skyline') faults.push({ where: 'app.json', what: 'Skyline is not supported' })
  return [...faults, ...filesEnding(build, '.wxss').flatMap((file) => localPictures(build, file))]
}

function checkTabs(manifest: Manifest): Fault[] {
  const tabs = manifest.tabBar?.list
  if (!tabs) return []
  const faults: Fault[] = tabs
    .filter((tab) => !manifest.pages.includes(tab.pagePath))
    .map((tab) => ({ where: 'app.json', what: `tab ${tab.text}: ${tab.pagePath} is no page of the main package` }))
  if (tabs.length < 2 || tabs.length > 5) faults.push({ where: 'app.json', what: `${tabs.length} tabs; WeChat takes 2 to 5` })
  return faults
}

function checkIcons(build: Build, manifest: Manifest): Fault[] {
  const icons = (manifest.tabBar?.list ?? []).flatMap((tab) => [tab.iconPath, tab.selectedIconPath])
  return icons.filter((icon) => icon !== undefined).flatMap((icon) => checkIcon(build, resolveFrom('app.json', icon)))
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function checkIcon(build: Build, icon: string): Fault[] {
  const bytes = build.sizes.get(icon)
  if (bytes === undefined) return [{ where: icon, what: 'tab icon is not there' }]
  const faults: Fault[] = []
  if (!readFileSync(path.join(build.folder, icon)).subarray(0, 8).equals(pngSignature))
    faults.push({ where: icon, what: 'tab icon is no PNG' })
  if (bytes > largestIconBytes) faults.push({ where: icon, what: `tab icon of ${bytes} bytes, more than ${largestIconBytes}` })
  return faults
}

function checkSitemap(build: Build, manifest: Manifest): Fault[] {
  const sitemap = manifest.sitemapLocation
  if (!sitemap) return [{ where: 'app.json', what: 'names no sitemap' }]
  return build.has(resolveFrom('app.json', sitemap)) ? [] : [{ where: sitemap, what: 'sitemap is not there' }]
}

function localPictures(build: Build, file: string): Fault[] {
  const named = [...build.text(file).matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  )
  const local = named.filter((target) => !/^(data:|https:)/.test(target))
  return local.map((target) => ({ where: file, what: `style sheet shows ${target}; only data: and https: load` }))
}
