import type { Build } from '../build/build'
import { type Manifest, mainPackage, packageOf } from '../build/manifest'
import type { Fault } from './fault'

const kilobyte = 1024

/** Ours for the main package; for a subpackage and for all together WeChat's. */
const mostBytes = { main: 440 * kilobyte, subpackage: 2048 * kilobyte, together: 30 * 1024 * kilobyte }

/** Bytes of each package by its root, the main package under ''. */
export function packageSizes(build: Build, manifest: Manifest): Map<string, number> {
  const sizes = new Map([mainPackage, ...manifest.subpackages.map((one) => one.root)].map((root) => [root, 0]))
  for (const [file, bytes] of build.sizes) {
    if (!isPacked(file)) continue
    const root = packageOf(manifest, file)
    sizes.set(root, (sizes.get(root) ?? 0) + bytes)
  }
  return sizes
}

/**
 * Whether WeChat uploads a file: the tools keep their settings, and licences are of no kind that it allows.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/structure.html
 */
const isPacked = (file: string) => file !== 'project.config.json' && !file.endsWith('.txt')

export function checkSizes(build: Build, manifest: Manifest): Fault[] {
  const sizes = packageSizes(build, manifest)
  const faults = [...sizes].flatMap(([root, bytes]) =>
    tooLarge(root || 'main package', bytes, root ? mostBytes.subpackage : mostBytes.main),
  )
  const together = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  return [...faults, ...tooLarge('all packages', together, mostBytes.together)]
}

function tooLarge(where: string, bytes: number, most: number): Fault[] {
  return bytes > most ? [{ where, what: `${bytes} bytes, more than ${most}` }] : []
}
