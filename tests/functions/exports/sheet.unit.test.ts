import type { ExportRow } from '../../../functions/exports/rows'
import { toSheet } from '../../../functions/exports/sheet'
import { readXlsx } from '../../support/xlsx'

const row = (change: Partial<ExportRow> = {}): ExportRow => ({
  number: 'BX-20261123-0001',
  reportedAt: Date.parse('2026-11-23T10:00:00+08:00'),
  category: '路面 · 结冰路滑',
  level: '一般',
  place: '居民活动广场',
  team: '维修组',
  worker: '王师傅',
  state: '已办结',
  answer: null,
  update: null,
  solution: null,
  workdaySeconds: 23_400,
  answered: true,
  solved: false,
  satisfied: null,
  closedAt: null,
  fen: 12_345,
  ...change,
})

test('a row says in Chinese what became of a case, times by Beijing’s clock and costs in yuan', async () => {
  const { rows } = readXlsx(await toSheet([row()], '报修 2026-11'))

  expect(Object.values(rows[0] ?? {}).join(' ')).toBe(
    '编号 报修时间 类别 级别 地点 班组 师傅 状态 答复时限 答复时间 答复情况 进展时限 进展情况 办好时限 办好时间 办好情况 按时答复 解决 满意 办结时间 费用（元）',
  )
  expect(rows[1]).toEqual({
    A: 'BX-20261123-0001',
    // Days since 1899-12-30, as Excel counts: 10:00 on the day, without a zone.
    B: expect.closeTo(46_349 + 10 / 24, 6),
    C: '路面 · 结冰路滑',
    D: '一般',
    E: '居民活动广场',
    F: '维修组',
    G: '王师傅',
    H: '已办结',
    Q: '是',
    R: '否',
    U: 123.45,
  })
})

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '=HYPERLINK("http://x.example")'])('%s is text and no formula', async (place) => {
  const { rows, sheet } = readXlsx(await toSheet([row({ place, worker: place })], '报修 2026-11'))

  expect(rows[1]).toMatchObject({ E: place, G: place })
  expect(sheet).not.toMatch(/<f[ >]/)
})

test('the heading stays in sight, and the columns are as wide as what stands in them', async () => {
  const { sheet, workbook } = readXlsx(await toSheet([row()], '报修 2026-11'))

  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(sheet.match(/customWidth="1"/g)).toHaveLength(21)
  expect(workbook).toContain('name="报修 2026-11"')
})
