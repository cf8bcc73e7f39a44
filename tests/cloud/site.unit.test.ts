import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { putSite, type SiteFile, siteFiles } from '../../cloud/site'

const page = '<script src="/js/app.0a1b2c3d.js"></script>'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  for (const name of ['h5/js', 'pages/phone']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'h5/index.html'), page)
  writeFileSync(join(folder, 'h5/js/app.0a1b2c3d.js'), 'x'.repeat(5_000))
  writeFileSync(join(folder, 'h5/mark.png'), 'png')
  writeFileSync(join(folder, 'pages/phone/index.html'), '<p>用微信扫</p>')
  writeFileSync(join(folder, 'a1B2.txt'), 'checked')
})

afterEach(() => rmSync(folder, { recursive: true }))

const files = () => siteFiles({ build: join(folder, 'h5'), pages: join(folder, 'pages'), checkFiles: [join(folder, 'a1B2.txt')] })

test('the site is the build, the page for phones, and WeChat’s check file where it may ask for it', () => {
  const keys = files().map(({ key }) => key)

  expect(keys.filter((key) => !/\.(br|gz)$/.test(key)).sort()).toEqual([
    'a1B2.txt',
    'index.html',
    'js/app.0a1b2c3d.js',
    'mark.png',
    'phone/a1B2.txt',
    'phone/index.html',
  ])
})

test('text is stored plain and in both compressed forms; pictures only as they are', () => {
  const found = new Map(files().map((file) => [file.key, file]))

  expect(brotliDecompressSync(found.get('index.html.br')?.bytes ?? '').toString()).toBe(page)
  expect(gunzipSync(found.get('index.html.gz')?.bytes ?? '').toString()).toBe(page)
  expect(found.get('js/app.0a1b2c3d.js.br')?.bytes.length).toBeLessThan(100)
  expect(found.get('phone/index.html.br')?.type).toBe('text/html; charset=utf-8')
  expect(found.has('mark.png.gz')).toBe(false)
})

test('the page is replaced only when all its parts are there', async () => {
  const put: string[] = []
  const slowly = async ({ key }: SiteFile) => {
    await new Promise((done) => setImmediate(done))
    put.push(key)
  }

  await putSite(files(), slowly)

  expect(put).toHaveLength(files().length)
  expect(put.slice(0, 3).sort()).toEqual(['js/app.0a1b2c3d.js', 'js/app.0a1b2c3d.js.br', 'js/app.0a1b2c3d.js.gz'])
  expect(put.slice(-3).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz'])
})

test('a part that can’t be stored leaves the old page in place', async () => {
  const put: string[] = []
  const failing = async ({ key }: SiteFile) => {
    if (key === 'mark.png') throw new Error('AccessDenied')
    put.push(key)
  }

  await expect(putSite(files(), failing)).rejects.toThrow('AccessDenied')
  expect(put).not.toContain('index.html')
})

test('a folder without a build is no site', () => {
  const sources = { build: join(folder, 'gone'), pages: join(folder, 'pages'), checkFiles: [] }

  expect(() => siteFiles(sources)).toThrow('no build')
})
