import { readdirSync } from 'node:fs'
import type { Part } from './parts'

const bin = (name: string) => `node_modules/.bin/${name}`

/** Tests make much that is soon forgotten: with room for it, node collects less often. Measured: 7 % less time. */
const youngSpace = '--max-semi-space-size=64'

function jest(name: string, projects: string[], more: string[] = []): Part {
  return { name, command: ['node', youngSpace, bin('jest'), '--selectProjects', ...projects, ...more], jest: true }
}

export const lint: Part = { name: 'format and lint', command: [bin('biome'), 'check', '--error-on-warnings', '.'] }
export const types: Part = { name: 'types', command: [bin('tsc'), '-p', '.'] }
export const boundaries: Part = {
  name: 'boundaries',
  command: [bin('depcruise'), 'contract', 'functions', 'src', 'local', 'config', 'cloud', 'tests'],
}
export const deadCode: Part = { name: 'dead code', command: [bin('knip')] }
export const deadCodeShipped: Part = { name: 'dead code in what ships', command: [bin('knip'), '--production'] }
export const openapi: Part = { name: 'OpenAPI document', command: [bin('redocly'), 'lint', 'docs/openapi.json'] }
export const buildH5: Part = { name: 'build for the web', command: ['node', 'local/build.js', 'h5'] }
export const buildWeapp: Part = { name: 'build of the mini-program', command: ['node', 'local/build.js', 'weapp'] }

export const unit = jest('unit tests', ['unit', 'app'])
/** They start programs of their own, which fill a core: beside the builds. */
export const gate = jest('tests of the gate and the cloud template', ['gate', 'cloud'], ['--runInBand'])
const running = ['looks', 'browser', 'weapp', 'model', 'store', 'unit', 'app']
/** One run, so that all share a store, a product and two workers that are never idle. */
export const tests = jest('tests', running)

/** All tests that belong to an area: a folder or a file has its name, wherever it is below tests/. */
export function testsOf(area: string): Part {
  const ofArea = `/tests/(.*/)?${area}(/|\\.)`
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  const found = files.some((file) => new RegExp(ofArea).test(`/tests/${file}`))
  if (!found) throw new Error(`no test belongs to ${area}: below tests/ there is neither a folder nor a file of that name`)
  return jest(`tests of ${area}`, [...running, 'gate', 'cloud'], ['--testPathPatterns', ofArea])
}
