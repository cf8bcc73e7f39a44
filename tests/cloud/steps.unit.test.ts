import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deploy, type Tools } from '../../cloud/steps'

const plan = { stack: 'shiliu-prod', region: 'cn-northwest-1', checkFiles: [], serverless: ['--stage', 'prod'] }
const home = process.cwd()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'))
  for (const name of ['dist/h5', 'cloud/site/phone']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'dist/h5/index.html'), 'app')
  writeFileSync(join(folder, 'cloud/site/phone/index.html'), 'phone')
  process.chdir(folder)
})

afterEach(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

function world(change: Partial<Tools> = {}) {
  const done: string[] = []
  const tools: Tools = {
    run: (script, words) => done.push([script, ...words].join(' ')) > 0,
    outputsOf: async ({ stack }) => ({ SiteBucket: `${stack}-site` }),
    put: async ({ bucket }, { key }) => done.push(`${bucket}/${key}`),
    say: () => {},
    ...change,
  }
  return { done, tools }
}

test('a deployment builds the app, deploys the stack, then puts the app where the domain serves it', async () => {
  const { done, tools } = world()

  await deploy(plan, tools)

  expect(done.filter((step) => !/\.(br|gz)$/.test(step))).toEqual([
    'local/build.js h5',
    'node_modules/.bin/serverless deploy --stage prod',
    'shiliu-prod-site/phone/index.html',
    'shiliu-prod-site/index.html',
  ])
})

test('after a step that fails nothing else is done', async () => {
  const noBuild = world({ run: () => false })
  const noStack = world({ run: (script) => script === 'local/build.js' })
  const noBucket = world({ outputsOf: async () => ({}) })

  await expect(deploy(plan, noBuild.tools)).rejects.toThrow('built')
  await expect(deploy(plan, noStack.tools)).rejects.toThrow('not deployed')
  await expect(deploy(plan, noBucket.tools)).rejects.toThrow('SiteBucket')
  expect([...noBuild.done, ...noStack.done].filter((step) => step.includes('-site/'))).toEqual([])
})

test('a check file that is not there stops the deployment before anything changes', async () => {
  const { done, tools } = world()

  await expect(deploy({ ...plan, checkFiles: ['gone.txt'] }, tools)).rejects.toThrow('gone.txt')

  expect(done).toEqual(['local/build.js h5'])
})
