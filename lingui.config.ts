import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** Each brings the words of its own pages, so that they do not weigh on the main package. */
const subpackages = ['activities', 'bookings', 'me', 'repairs', 'desk', 'rates']

/** Areas whose words all travel with the subpackages that show them. */
const shared = ['cases']

/** Spoken where photos and messages are sent, which is in subpackages. */
const uploads = 'src/platform/words/uploads.ts'

export default defineConfig({
  sourceLocale: 'zh-CN',
  locales: ['zh-CN', 'en', 'mn-Mong'],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['src'],
      exclude: ['src/ui', uploads, ...subpackages.map((name) => `src/${name}/*/*`), ...shared.map((name) => `src/${name}/**`)],
    },
    { path: '<rootDir>/src/platform/uploads/locales/{locale}', include: [uploads] },
    ...subpackages.map((name) => ({ path: `<rootDir>/src/${name}/locales/{locale}`, include: [`src/${name}/*/*`] })),
    ...shared.map((name) => ({ path: `<rootDir>/src/${name}/locales/{locale}`, include: [`src/${name}`] })),
  ],
  format: formatter({ lineNumbers: false }),
  orderBy: 'messageId',
})
