import type { Part } from './parts'

const bin = (name: string) => `node_modules/.bin/${name}`

function jest(name: string, projects: string[], more: string[] = []): Part {
  return { name, command: [bin('jest'), '--selectProjects', ...projects, ...more], jest: true }
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

/** All tests that belong to some areas: a folder or a file of theirs has the area's name, wherever it is below tests/. */
export const testsOf = (areas: string[]): Part =>
  jest(`tests of ${areas.join(' and ')}`, [...running, 'gate', 'cloud'], ['--testPathPatterns', `/(${areas.join('|')})(/|\\.)`])
