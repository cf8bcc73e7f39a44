import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addresses } from '../../../src/platform/addresses'
import { appPages } from '../../support/appPages'

const src = join(__dirname, '../../../src')

beforeEach(() => jest.resetModules())

test('every address leads to a page', () => {
  const pages = appPages('h5').map(({ path }) => `/${path}`)

  const paths = Object.values(addresses).map((address) => (typeof address === 'string' ? address : address('x')).split('?')[0])

  expect(paths.filter((path) => !pages.includes(path ?? ''))).toEqual([])
})

test.each(['h5', 'weapp'] as const)('every page of %s is there', (target) => {
  expect(appPages(target).filter(({ path }) => !existsSync(join(src, `${path}.tsx`)))).toEqual([])
})

test('only the phone confirms a login on the web', () => {
  expect(appPages('h5').map(({ path }) => path)).not.toContain('me/confirm/index')
})

test('the QR code and the gallery are for the web', () => {
  const pages = appPages('weapp').map(({ path }) => path)

  expect(pages.join(' ')).not.toMatch(/web-login|gallery/)
})

test('every page of a subpackage with words of its own brings them', () => {
  const withWords = appPages('h5').filter(({ area }) => existsSync(join(src, area, 'locales')))

  expect(withWords).not.toEqual([])
  for (const { path } of withWords)
    expect(readFileSync(join(src, `${path}.tsx`), 'utf8')).toMatch(/import '\.\.\/(catalogue|\.\.\/catalogues)'/)
})
