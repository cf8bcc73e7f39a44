import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { check, type Part } from './check/check'
import { compilersRunHere } from './check/compilers'
import { faults } from './fixtures/faults'
import { program, removePrograms, write } from './fixtures/program'
import { productBuild } from './support/product'

afterAll(removePrograms)

// CI must prove the build with WeChat's own compilers, so there it fails where they don't run.
const compilersWanted = compilersRunHere() || process.env.CI === 'true'
const parts = (Object.keys(faults) as Part[]).filter((part) => part !== 'compilers' || compilersWanted)

test(
  compilersWanted ? 'WeChat’s compilers run on this system' : 'WeChat’s compilers are skipped on this system: they run on Linux x64',
  () => {
    expect(compilersRunHere()).toBe(compilersWanted)
  },
)

test.each(parts)('%s of the product’s build have no fault', (part) => {
  expect(check(productBuild(), part)).toEqual([])
})

test.each(parts)('%s of the mini-program written by hand have no fault', (part) => {
  expect(check(program(), part)).toEqual([])
})

test('what WeChat does not upload counts for nothing', () => {
  const folder = program()
  write(folder, { 'app.js.LICENSE.txt': 'x'.repeat(500 * 1024), 'project.config.json': JSON.stringify({ appid: 'x'.repeat(500 * 1024) }) })

  expect(check(folder, 'sizes')).toEqual([])
})

test('a folder without a mini-program is no mini-program', () => {
  const folder = program()
  rmSync(path.join(folder, 'app.js'))

  expect(check(folder, 'pages')).toEqual([{ where: folder, what: expect.stringContaining('no mini-program') }])
})

describe.each(parts)('put into a copy of the product’s build and found by its %s:', (part) => {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'product-build-'))
  const app = () => JSON.parse(readFileSync(path.join(productBuild(), 'app.json'), 'utf8')) as Record<string, unknown>

  beforeAll(() => cpSync(productBuild(), copy, { recursive: true }))
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test.each(faults[part])('$title', ({ files = {}, app: change = (now) => now, where, what }) => {
    write(copy, { ...files, 'app.json': change(app()) })

    const found = check(copy, part)

    for (const file of Object.keys(files)) rmSync(path.join(copy, file))
    expect(found).toContainEqual({ where, what: expect.stringContaining(what) as string })
  })
})
