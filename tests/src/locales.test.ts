import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { formatter } from '@lingui/format-po'

type Entries = Record<string, { message?: string; translation?: string }>

const root = join(__dirname, '../../src')
const folders = readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((path) =>
  basename(path) === 'zh-CN.po' ? [dirname(path)] : [],
)
const read = async (folder: string, locale: string): Promise<[string, { message?: string; translation?: string }][]> => {
  const filename = join(root, folder, `${locale}.po`)
  const entries = (await formatter().parse(readFileSync(filename, 'utf8'), { locale, sourceLocale: 'zh-CN', filename })) as Entries
  return Object.entries(entries)
}
const namesIn = (words = '') => [...new Set([...words.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()

describe.each(folders)('%s', (folder) => {
  test('every text is there in Chinese and in English', async () => {
    const [chinese, english] = [await read(folder, 'zh-CN'), await read(folder, 'en')]

    expect(chinese.length).toBeGreaterThan(0)
    expect(english.map(([id]) => id).sort()).toEqual(chinese.map(([id]) => id).sort())
    expect([...chinese, ...english].filter(([, { translation }]) => !translation).map(([, { message }]) => message)).toEqual([])
  })

  test('English says the same values and no Chinese but what is Chinese', async () => {
    for (const [, { message, translation }] of await read(folder, 'en')) {
      expect({ message, values: namesIn(translation) }).toEqual({ message, values: expect.arrayContaining(namesIn(message)) })
      expect(translation).not.toMatch(/[\u4e00-\u9fff](?<!饺子|饺|语言|语)/)
    }
  })

  test('the Mongolian catalogue waits for a native reader: prepared, and without a sentence', async () => {
    const mongolian = await read(folder, 'mn-Mong')

    expect(mongolian.length).toBeGreaterThan(0)
    expect(mongolian.filter(([, { translation }]) => translation)).toEqual([])
  })
})

test('a text has one translation, whichever catalogue was loaded last', async () => {
  const said = new Map<string, Set<string>>()
  for (const folder of folders)
    for (const [id, { message = '', translation = '' }] of await read(folder, 'en')) {
      const known = said.get(`${id} ${message}`) ?? new Set()
      said.set(`${id} ${message}`, known.add(translation))
    }

  expect([...said].filter(([, translations]) => translations.size > 1).map(([id, translations]) => [id, ...translations])).toEqual([])
})

test('no catalogue keeps what a merge left behind', () => {
  const left = folders.flatMap((folder) =>
    ['zh-CN', 'en', 'mn-Mong']
      .filter((locale) => /<{7}|>{7}/.test(readFileSync(join(root, folder, `${locale}.po`), 'utf8')))
      .map((locale) => `${folder}/${locale}`),
  )

  expect(left).toEqual([])
})

test('Mongolian is not offered', () => {
  expect(existsSync(join(root, 'platform/language.ts'))).toBe(true)
  expect(readFileSync(join(root, 'platform/language.ts'), 'utf8')).not.toContain('mn-Mong')
})
