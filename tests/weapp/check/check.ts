import { readBuild } from '../build/build'
import { readManifest } from '../build/manifest'
import { checkAppearance } from './appearance'
import { compileAll, compilersRunHere } from './compilers'
import type { Fault } from './fault'
import { checkPages } from './pages'
import { checkScripts } from './scripts'
import { checkSizes } from './sizes'
import { checkTemplates } from './templates'

/** All that can be known of a build without running it. WeChat's compilers are left out where they don't run. */
export function check(folder: string): Fault[] {
  const build = readBuild(folder)
  if (!build.has('app.json') || !build.has('app.js')) return [{ where: folder, what: 'no mini-program: app.json or app.js is missing' }]
  const manifest = readManifest(build)
  return [
    ...checkPages(build, manifest),
    ...checkAppearance(build, manifest),
    ...checkSizes(build, manifest),
    ...checkScripts(build, manifest),
    ...checkTemplates(build, manifest),
    ...(compilersRunHere() ? compileAll(build) : []),
  ]
}
