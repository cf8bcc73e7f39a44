import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addresses } from '../../src/platform/addresses'

type Config = { pages: string[]; subPackages: { root: string; pages: string[] }[]; tabBar: { list: { pagePath: string }[] } }

const src = join(__dirname, '../../src')

async function config(env: string): Promise<Config> {
  jest.resetModules()
  process.env.TARO_ENV = env
  Object.assign(globalThis, { defineAppConfig: (given: Config) => given })
  return (await import('../../src/app.config')).default as unknown as Config
}

const pagesOf = ({ pages, subPackages }: Config) => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
]

test('every address leads to a page', async () => {
  const pages = pagesOf(await config('h5')).map((page) => `/${page}`)

  const paths = Object.values(addresses).map((address) => (typeof address === 'string' ? address : address('x')).split('?')[0])

  expect(paths.filter((path) => !pages.includes(path ?? ''))).toEqual([])
})

test.each(['h5', 'weapp'])('every page of %s is there', async (env) => {
  expect(pagesOf(await config(env)).filter((page) => !existsSync(join(src, `${page}.tsx`)))).toEqual([])
})

test('the QR code and the gallery are for the web', async () => {
  const pages = pagesOf(await config('weapp')).join(' ')

  expect(pages).not.toMatch(/web-login|gallery/)
})

test('every page of a subpackage with words of its own brings them', async () => {
  const { subPackages } = await config('h5')
  const withWords = subPackages.filter(({ root }) => existsSync(join(src, root, 'locales')))

  expect(withWords.length).toBeGreaterThan(0)
  for (const { root, pages } of withWords) {
    for (const page of pages)
      expect(readFileSync(join(src, root, `${page}.tsx`), 'utf8')).toMatch(/import '\.\.\/(catalogue|\.\.\/catalogues)'/)
  }
})
