import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { formatter } from '@lingui/format-po'

type Entries = Record<string, { message?: string; translation?: string }>

const sources = join(__dirname, '../../../src')
const read = async (folder: string): Promise<Entries> => {
  const filename = join(sources, folder, 'locales/en.po')
  return (await formatter().parse(readFileSync(filename, 'utf8'), { locale: 'en', sourceLocale: 'zh-CN', filename })) as Entries
}
/** What stands within quotation marks, but for values and the guide’s own topics. */
const quotedIn = (words = '') => [...words.matchAll(/“([^“”{}]+)”/g)].map(([, quoted = '']) => quoted)

/** The words of the app’s screens with all that they are in English. */
async function wordsOfScreens(): Promise<Map<string, Set<string>>> {
  const words = new Map<string, Set<string>>()
  const folders = ['.', ...readdirSync(sources)].filter(
    (folder) => folder !== 'guide' && existsSync(join(sources, folder, 'locales/en.po')),
  )
  for (const entries of await Promise.all(folders.map(read)))
    for (const { message = '', translation = '' } of Object.values(entries))
      words.set(message, new Set(words.get(message)).add(translation))
  return words
}

test('a button that the guide names is called so on the screen, in Chinese and in English', async () => {
  const screens = await wordsOfScreens()
  const own = Object.values(await read('guide'))
  const quoting = own.filter(({ message }) => quotedIn(message).length > 0)

  expect(quoting.length).toBeGreaterThan(50)
  for (const { message, translation } of quoting) {
    const quoted = quotedIn(message)
    expect({ message, unknown: quoted.filter((words) => !screens.has(words)) }).toEqual({ message, unknown: [] })
    const inEnglish = quotedIn(translation)
    const unsaid = quoted.filter((words) => !inEnglish.some((each) => screens.get(words)?.has(each)))
    expect({ message, unsaid }).toEqual({ message, unsaid: [] })
    const unfounded = inEnglish.filter((each) => !quoted.some((words) => screens.get(words)?.has(each)))
    expect({ message, unfounded }).toEqual({ message, unfounded: [] })
  }
})

test('each topic that has a picture finds it, small enough to be sent; no picture is without its topic', () => {
  const folder = join(sources, 'guide/pictures')
  const texts = readdirSync(join(sources, 'guide/topics'))
    .map((file) => readFileSync(join(sources, 'guide/topics', file), 'utf8'))
    .join('\n')
  const pictured = [...texts.matchAll(/name: '(\w+)',(?:(?!\n {2}parts:)[\s\S])*?pictured: true/g)].map(([, name]) => `${name}.webp`)

  expect(readdirSync(folder).sort()).toEqual(pictured.sort())
  for (const file of pictured) expect([file, statSync(join(folder, file)).size < 60 * 1024]).toEqual([file, true])
})
