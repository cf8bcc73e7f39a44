import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'
import { areas } from './src/areas'
import type { Area } from './src/platform/area'

const folders = (areas as readonly Area[]).flatMap(({ folder, pages }) => (folder === undefined ? [] : [{ folder, pages }]))

/** An area brings the words of its pages, its refusals and its notices, so that they do not weigh on the main package. */
const ownWords = (folder: string) => ['*/*', 'refusals.ts', 'notices.ts'].map((files) => `src/${folder}/${files}`)

const catalogues = folders.map(({ folder, pages }) => ({
  path: `<rootDir>/src/${folder}/locales/{locale}`,
  // What has no pages of its own is shown by subpackages only.
  include: pages === undefined ? [`src/${folder}/**`] : ownWords(folder),
}))

/** Spoken where photos and messages are sent, which is in subpackages. */
const uploads = ['src/platform/words/uploads.ts', 'src/platform/uploads/refusals.ts']

/** Said where something can be kept in the phone's calendar, likewise. */
const calendar = ['src/platform/calendar']

/** Said by what shows photos on the web, which is fetched when one is opened. */
const photos = ['src/platform/photos/viewer.ts']

export default defineConfig({
  sourceLocale: 'zh-CN',
  locales: ['zh-CN', 'en', 'mn-Mong'],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['src'],
      exclude: ['src/ui', ...uploads, ...calendar, ...photos, ...catalogues.flatMap(({ include }) => include)],
    },
    { path: '<rootDir>/src/platform/uploads/locales/{locale}', include: uploads },
    { path: '<rootDir>/src/platform/calendar/locales/{locale}', include: calendar },
    { path: '<rootDir>/src/platform/photos/locales/{locale}', include: photos },
    ...catalogues,
  ],
  format: formatter({ lineNumbers: false }),
  orderBy: 'messageId',
})
