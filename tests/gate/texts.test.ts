import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join('.cache', 'texts')
const config = `import config from '../../lingui.config'
const catalogs = config.catalogs.map((one) => ({ ...one, path: one.path.replace('<rootDir>/src', '<rootDir>/${folder}') }))
export default { ...config, rootDir: process.cwd(), catalogs }
`

/** The texts of the app as they stand in its source now, beside the catalogues it is built with. */
beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'lingui.config.ts'), config)
  const command = ['node_modules/.bin/lingui', 'extract', '--config', join(folder, 'lingui.config.ts'), '--clean', '--workers', '1']
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`lingui extract failed:\n${stdout}${stderr}`)
}, 120_000)

function catalogues(root: string, locale: string): string[] {
  return (readdirSync(root, { recursive: true }) as string[]).filter((path) => path.endsWith(`${locale}.po`)).sort()
}

/** Each text of a catalogue with its translation. */
function textsOf(path: string): Map<string, string> {
  const entries = readFileSync(path, 'utf8').split(/\n{2,}/)
  const value = (entry: string, key: string) =>
    [...(new RegExp(`^${key} ((?:".*"\\n?)+)`, 'm').exec(entry)?.[1] ?? '').matchAll(/"(.*)"/g)].map(([, part]) => part).join('')
  return new Map(entries.map((entry) => [value(entry, 'msgid'), value(entry, 'msgstr')] as const).filter(([id]) => id !== ''))
}

test('every text of the source stands in its catalogue, and no other (npm run i18n:extract)', () => {
  const found = catalogues(folder, 'zh-CN')

  expect(found.length).toBeGreaterThan(0)
  expect(catalogues('src', 'zh-CN')).toEqual(found)
  for (const path of found) {
    const [source, built] = [textsOf(join(folder, path)), textsOf(join('src', path))].map((texts) => [...texts.keys()].sort())
    expect({ path, texts: built }).toEqual({ path, texts: source })
  }
})

test('English is complete', () => {
  const missing = catalogues('src', 'en').flatMap((path) =>
    [...textsOf(join('src', path))].flatMap(([text, translation]) => (translation === '' ? [`${path}: ${text}`] : [])),
  )

  expect(missing).toEqual([])
})
