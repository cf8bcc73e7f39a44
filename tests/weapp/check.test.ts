import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readBuild } from './build/build'
import { readManifest } from './build/manifest'
import { check } from './check/check'
import { compilersRunHere } from './check/compilers'
import { packageSizes } from './check/sizes'
import { type Files, program, removePrograms, write } from './fixtures/program'
import { productBuild } from './support/product'

afterAll(removePrograms)

const product = productBuild()
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** A change to app.json, by what it is now. */
type Change = (app: Record<string, unknown>) => object

interface Fault {
  fault: string
  files?: Files
  app?: Change
  /** What begins or stands in one of the told faults: the file and the rule. */
  told: [where: string, what: string]
  /** Only WeChat's own compilers see it. */
  compilers?: true
}

const withPage =
  (name: string): Change =>
  (app) => ({ ...app, pages: [...(app.pages as string[]), name] })
const withTabs =
  (list: object[]): Change =>
  (app) => ({ ...app, tabBar: { list } })
const home = (app: Record<string, unknown>) => (app.pages as string[])[0] ?? ''
const tabs =
  (icon: string): Change =>
  (app) =>
    withTabs([
      { pagePath: home(app), text: '一', iconPath: icon },
      { pagePath: home(app), text: '二' },
    ])(app)
const subpackages = (files: Files): { app: Change; files: Files } => ({
  app: (app) => ({
    ...app,
    subPackages: [...((app.subPackages as object[]) ?? []), { root: 'x1', pages: ['p'] }, { root: 'x2', pages: ['p'] }],
  }),
  files: {
    'x1/p.js': 'Page({})',
    'x1/p.json': {},
    'x1/p.wxml': '<view/>',
    'x2/p.js': 'Page({})',
    'x2/p.json': {},
    'x2/p.wxml': '<view/>',
    ...files,
  },
})

const faults: Fault[] = [
  {
    fault: 'a page that is missing',
    app: withPage('pages/none/index'),
    told: ['pages/none/index.js', 'page pages/none/index has no such file'],
  },
  {
    fault: 'a page without its template',
    app: withPage('x/p'),
    files: { 'x/p.js': 'Page({})', 'x/p.json': {} },
    told: ['x/p.wxml', 'has no such file'],
  },
  { fault: 'a page listed twice', app: (app) => withPage(home(app))(app), told: ['app.json', 'is listed twice'] },
  {
    fault: 'a component that is missing',
    app: (app) => ({ ...app, usingComponents: { x: '/none' } }),
    told: ['none.js', 'component none has no such file'],
  },
  {
    fault: 'a component that says not so',
    app: (app) => ({ ...app, usingComponents: { x: '/x/c' } }),
    files: { 'x/c.js': '', 'x/c.json': {}, 'x/c.wxml': '' },
    told: ['x/c.json', 'lacks "component": true'],
  },
  {
    fault: 'a tab bar of its own that is missing',
    app: (app) => ({ ...app, tabBar: { custom: true, list: [] } }),
    told: ['app.json', '0 tabs'],
  },
  { fault: 'an entry that is no page', app: (app) => ({ ...app, entryPagePath: 'x' }), told: ['app.json', 'x is no page'] },
  {
    fault: 'a tab that is no page',
    app: withTabs([
      { pagePath: 'x', text: '一' },
      { pagePath: 'y', text: '二' },
    ]),
    told: ['app.json', 'x is no page of the main package'],
  },
  { fault: 'an icon that is missing', app: tabs('none.png'), told: ['none.png', 'tab icon is not there'] },
  { fault: 'an icon that is no PNG', app: tabs('x.png'), files: { 'x.png': '<svg/>' }, told: ['x.png', 'tab icon is no PNG'] },
  {
    fault: 'an icon that is too large',
    app: tabs('x.png'),
    files: { 'x.png': Buffer.concat([png, Buffer.alloc(4_096)]) },
    told: ['x.png', 'more than 4096'],
  },
  { fault: 'no sitemap', app: (app) => ({ ...app, sitemapLocation: 'none.json' }), told: ['none.json', 'sitemap is not there'] },
  { fault: 'everything loaded at once', app: (app) => ({ ...app, lazyCodeLoading: undefined }), told: ['app.json', 'lazyCodeLoading'] },
  { fault: 'Skyline', app: (app) => ({ ...app, renderer: 'skyline' }), told: ['app.json', 'Skyline'] },
  { fault: 'broken JSON', files: { 'x.json': '{' }, told: ['x.json', 'not JSON'] },
  { fault: 'a main package that is too large', files: { 'x.js': '//'.padEnd(500 * 1024) }, told: ['main package', 'more than 512000'] },
  {
    fault: 'a subpackage that is too large',
    ...subpackages({ 'x1/x.txt': 'x'.repeat(2048 * 1024 + 1) }),
    told: ['x1', 'more than 2097152'],
  },
  { fault: 'a lookbehind', files: { 'x.js': 'module.exports = /(?<=a)b/.test("ab")' }, told: ['x.js', 'RegExp lookbehind'] },
  {
    fault: 'a lookbehind in a string',
    files: { 'x.js': 'module.exports = new RegExp("(?<!a)b")' },
    told: ['x.js', 'a string holds a RegExp lookbehind'],
  },
  { fault: 'private fields', files: { 'x.js': 'class A { #b = 1 }' }, told: ['x.js', 'not ES2020'] },
  { fault: 'logical assignment', files: { 'x.js': 'var a; a ??= 1' }, told: ['x.js', 'not ES2020'] },
  { fault: 'a module of the web', files: { 'x.js': 'import "./y"' }, told: ['x.js', 'not ES2020'] },
  { fault: 'import()', files: { 'x.js': 'import("./y")' }, told: ['x.js', 'import() does not exist'] },
  { fault: 'eval', files: { 'x.js': 'eval("1")' }, told: ['x.js', 'eval is refused'] },
  { fault: 'new Function', files: { 'x.js': 'new Function("a", "return a")' }, told: ['x.js', 'new Function is refused'] },
  {
    fault: 'a require of what is missing',
    files: { 'x.js': 'require("./none")' },
    told: ['x.js', 'require of ./none, which is not there'],
  },
  {
    fault: 'a require across subpackages',
    ...subpackages({ 'x1/p.js': 'require("../x2/p")' }),
    told: ['x1/p.js', 'require of x2/p.js across packages'],
  },
  {
    fault: 'a require from the main package',
    ...subpackages({ 'x.js': 'require("./x1/p")' }),
    told: ['x.js', 'require of x1/p.js across packages'],
  },
  {
    fault: 'a component across subpackages',
    ...subpackages({ 'x1/p.json': { usingComponents: { c: '/x2/c' } }, 'x2/c.js': '', 'x2/c.json': { component: true }, 'x2/c.wxml': '' }),
    told: ['x1/p.json', 'component c is in another subpackage'],
  },
  {
    fault: 'a template across subpackages',
    ...subpackages({ 'x1/p.wxml': '<import src="../x2/p.wxml"/>' }),
    told: ['x1/p.wxml', 'x2/p.wxml is in another subpackage'],
  },
  { fault: 'an import of what is missing', files: { 'x.wxml': '<import src="./none.wxml"/>' }, told: ['x.wxml', 'none.wxml is not there'] },
  { fault: 'a template nobody wrote', files: { 'x.wxml': '<template is="none"/>' }, told: ['x.wxml', 'no template is called none'] },
  {
    fault: 'a script of the view that is missing',
    files: { 'x.wxml': '<wxs module="m" src="./none.wxs"/>' },
    told: ['x.wxml', 'none.wxs is not there'],
  },
  {
    fault: 'a script of the view that requires what is missing',
    files: { 'x.wxs': 'var a = require("./none.wxs"); module.exports = a' },
    told: ['x.wxs', './none.wxs is not there'],
  },
  { fault: 'a tag that does not end', files: { 'x.wxml': '<view><text></view>' }, told: ['x.wxml', 'wcc: x.wxml:1:14'], compilers: true },
  {
    fault: 'a binding that is no expression',
    files: { 'x.wxml': '<view>{{ a b }}</view>' },
    told: ['x.wxml', 'template: unexpected character'],
  },
  {
    fault: 'a binding that does not end',
    files: { 'x.wxml': '<view wx:for="{{l}"></view>' },
    told: ['x.wxml', 'wcc: x.wxml:1:13'],
    compilers: true,
  },
  {
    fault: 'a script of the view in new words',
    files: { 'x.wxs': 'module.exports = { a: () => 1 }' },
    told: ['x.wxs', 'wcc: x.wxs:1'],
    compilers: true,
  },
  {
    fault: 'a style rule that does not end',
    files: { 'x.wxss': '.a { color: red' },
    told: ['x.wxss', 'wcsc: ERR: x.wxss'],
    compilers: true,
  },
  {
    fault: 'a selector WeChat does not know',
    files: { 'x.wxss': '* > a[href^="x"] { color: red }' },
    told: ['x.wxss', 'wcsc: ERR: x.wxss'],
    compilers: true,
  },
  {
    fault: 'a style sheet that is missing',
    files: { 'x.wxss': '@import "./none.wxss";' },
    told: ['x.wxss', 'wcsc: ERR: path `./none.wxss`'],
    compilers: true,
  },
  {
    fault: 'a local picture in a style sheet',
    files: { 'x.wxss': '.a { background: url(./x.png) }' },
    told: ['x.wxss', 'style sheet shows ./x.png'],
  },
]

// A reader of CI's log must see that the compilers ran, so there they are never left out.
const compilersWanted = compilersRunHere() || process.env.CI === 'true'
const seen = faults.filter((fault) => compilersWanted || !fault.compilers)

test(
  compilersWanted ? 'WeChat’s compilers run on this system' : 'WeChat’s compilers are skipped on this system: they run on Linux x64',
  () => {
    expect(compilersRunHere()).toBe(compilersWanted)
  },
)

test('the mini-program written by hand has no fault', () => {
  expect(check(program())).toEqual([])
})

describe('in a copy of the product’s build', () => {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'product-build-'))
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test.each(seen)('$fault is found', ({ files = {}, app = (now) => now, told: [where, what] }) => {
    const folder = path.join(copy, 'build')
    cpSync(product, folder, { recursive: true })
    const manifest = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as Record<string, unknown>
    write(folder, { ...files, 'app.json': app(manifest) })

    const found = check(folder)

    rmSync(folder, { recursive: true })
    expect(found).toContainEqual({ where, what: expect.stringContaining(what) as string })
  })
})

test('the product’s build has no fault', () => {
  expect(check(product)).toEqual([])
})

test('the product’s main package stays within 500 KB', () => {
  const build = readBuild(product)

  expect(packageSizes(build, readManifest(build)).get('')).toBeLessThanOrEqual(500 * 1024)
})
