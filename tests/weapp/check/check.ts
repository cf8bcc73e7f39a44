import { type Build, readBuild } from '../build/build'
import { type Manifest, readManifest } from '../build/manifest'
import { checkAppearance } from './appearance'
import { compileAll } from './compilers'
import type { Fault } from './fault'
import { checkPages } from './pages'
import { checkScripts } from './scripts'
import { checkSizes } from './sizes'
import { checkTemplates } from './templates'

export type Part = 'pages' | 'appearance' | 'sizes' | 'scripts' | 'templates' | 'compilers'

const parts: Record<Part, (build: Build, manifest: Manifest) => Fault[]> = {
  pages: checkPages,
  appearance: checkAppearance,
  sizes: checkSizes,
  scripts: checkScripts,
  templates: checkTemplates,
  compilers: compileAll,
}

/** One part of what can be known of a build without running it. */
export function check(folder: string, part: Part): Fault[] {
  const build = readBuild(folder)
  if (!build.has('app.json') || !build.has('app.js')) return [{ where: folder, what: 'no mini-program: app.json or app.js is missing' }]
  return parts[part](build, readManifest(build))
}
