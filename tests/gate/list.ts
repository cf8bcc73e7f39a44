import type { Part } from './parts'

const bin = (name: string) => `node_modules/.bin/${name}`
const jest = (name: string, ...args: string[]): Part => ({ name, command: [bin('jest'), '--selectProjects', ...args], jest: true })

export const lint: Part = { name: 'format and lint', command: [bin('biome'), 'check', '--error-on-warnings', '.'] }
export const types: Part = { name: 'types', command: [bin('tsc'), '-p', '.'] }
export const boundaries: Part = {
  name: 'boundaries',
  command: [bin('depcruise'), 'contract', 'functions', 'src', 'local', 'config', 'cloud', 'tests'],
}
export const deadCode: Part = { name: 'dead code', command: [bin('knip')] }
export const deadCodeShipped: Part = { name: 'dead code in what ships', command: [bin('knip'), '--production'] }
export const unit = jest('unit tests', 'unit', 'app')
/** Thousands of lives of a case: too long for every commit. */
export const model = jest('lives of cases by the tables', 'model')
export const store = jest('tests on the store', 'store')
export const cloud = jest('tests of the gate and the cloud template', 'gate', 'cloud')
export const browser = jest('tests in a browser', 'browser', '--runInBand')
export const looks = jest('looks of every page', 'looks', '--runInBand')
export const weapp = jest('tests of the mini-program', 'weapp', '--runInBand')
export const buildWeapp: Part = { name: 'build of the mini-program', command: ['npm', 'run', '--silent', 'build:weapp'] }
export const openapi: Part = { name: 'OpenAPI document', command: [bin('redocly'), 'lint', 'docs/openapi.json'] }
