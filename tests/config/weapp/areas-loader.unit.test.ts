const areasLoader = require('../../../config/weapp/areas-loader.cjs') as (source: string) => string

const area = `export const repairs = {
  folder: 'repairs',
  pages: ['report/index',
    'sent/index'],
  phonePages: ['confirm/index'],
  soon: true,
  addresses: { repair: (item: string) => withQuery('/repairs/detail/index', { case: item }) },
  entries: { home: [{ motif: 'wrench', title: /*i18n*/ { id: 'repairs.entry', message: '报修' }, to: report }] },
} satisfies Area`

test('a phone gets an area’s addresses and entries, not what the build alone reads nor the words it has elsewhere', () => {
  const left = areasLoader(area)

  expect(left).not.toMatch(/folder|pages|phonePages|soon|message|报修/)
  expect(left).toContain("withQuery('/repairs/detail/index', { case: item })")
  expect(left).toContain("{ id: 'repairs.entry' }")
})
