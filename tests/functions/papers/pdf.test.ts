import type { PaperContent, Written } from '../../../functions/papers/blocks.rules'
import { loadFont } from '../../../functions/papers/font'
import { toPdf } from '../../../functions/papers/pdf'
import { bodyOf, readPdf } from '../../support/pdf'

const at = '2026-11-23T10:05:00+08:00'
const number = 'YZ-20261123-0001'
const record: Written = {
  at,
  by: '包专员',
  asked: '想给孩子找学校，户口在通辽。',
  done: '问了片区的小学，把要带的材料写给她了。',
  outcome: 'partly',
  next: '下周三带上租房合同来驿站。',
}
const content = (change: Partial<PaperContent> = {}): PaperContent => ({
  community: '清泉街社区',
  number,
  about: '驿站 · 登记办证',
  askedAt: '2026-11-20T16:30:00+08:00',
  name: '其木格',
  reporter: null,
  documents: [],
  records: [record],
  remarks: [],
  madeAt: '2026-11-24T09:00:00+08:00',
  ...change,
})

async function written(change: Partial<PaperContent> = {}) {
  const pdf = await toPdf(content(change), await loadFont())
  const read = await readPdf(pdf.bytes)
  return { pdf, read, body: bodyOf(read, number) }
}

test('another reader finds one A4 page, tagged and in Chinese, its font embedded, and the words from top to bottom', async () => {
  const { pdf, read, body } = await written({
    reporter: '赵网格',
    documents: ['居住证：窗口看过', '租房合同：照片'],
    remarks: [{ at, text: '孩子上三年级。' }],
  })

  expect(pdf.pages).toBe(1)
  expect(read).toMatchObject({ title: `办理记录 ${number}`, lang: 'zh-CN' })
  expect(read.fonts).toEqual([{ name: expect.stringContaining('NotoSansSC'), embedded: true }])
  expect(read.pages).toMatchObject([{ width: 595.28, height: 841.89 }])
  expect(read.pages[0]?.roles.slice(0, 3)).toEqual(['Root', 'Document', 'H1'])
  expect(body).toBe(
    [
      '清泉街社区办理记录',
      `编号${number}事项驿站·登记办证申请人其木格代为提出赵网格提出2026年11月20日16:30办结2026年11月23日10:05`,
      '看过的材料居住证：窗口看过租房合同：照片',
      `问的是什么${record.asked}办了什么${record.done}结果办好了一部分接下来${record.next}`,
      '经办包专员，2026年11月23日10:05',
      '本人的更正说明2026年11月23日10:05孩子上三年级。',
      '2026年11月24日9:00由清泉街社区的小程序生成。更正说明只加在后面，不改动原来的记录。'.replace('9:00', '09:00'),
    ].join(''),
  )
  expect(read.pages[0]?.text).toMatch(/第 1 页，共 1 页$/)
})

test('rare characters of names, the middle dot and Latin letters come back as they were written', async () => {
  const name = '喆玥堃龑㛃䶮·Sechenü Баатар'

  const { pdf, body } = await written({ name, records: [{ ...record, asked: `${name}来问` }] })

  expect(pdf.missing).toEqual([])
  expect(body).toContain(`申请人${name.replace(/\s/g, '')}提出`)
  expect(body).toContain(`问的是什么${name.replace(/\s/g, '')}来问`)
})

test('a character that no font of ours has is marked where it stands and named at the end, never an empty box', async () => {
  const { pdf, body } = await written({ name: '𠮷田ө', remarks: [{ at, text: '😀' }] })

  expect(pdf.missing).toEqual(['U+20BB7', 'U+04E9', 'U+1F600'])
  expect(body).toContain('申请人〓田〓')
  expect(body).toContain('带〓的地方是打印字库里没有的字（U+20BB7、U+04E9、U+1F600）')
})

test('a record of more than ten pages is whole, each page with its number, nothing beyond the margins', async () => {
  const long = (sign: string, length: number) =>
    Array.from({ length }, (_, at) => `${sign}${at % 10}`)
      .join('')
      .slice(0, length)
  const records = Array.from({ length: 4 }, () => ({ ...record, asked: long('问', 1_000), done: long('办', 2_000), next: long('再', 500) }))

  const { pdf, read, body } = await written({ records, remarks: [{ at, text: long('说', 500) }] })

  expect(pdf.pages).toBeGreaterThanOrEqual(10)
  expect(read.pages).toHaveLength(pdf.pages)
  for (const { asked, done, next } of records) expect(body).toContain(`问的是什么${asked}办了什么${done}结果办好了一部分接下来${next}`)
  expect(body.match(/第[1-4]次办理/g)).toHaveLength(4)
  expect(body).toContain(long('说', 500))
  for (const [at, page] of read.pages.entries()) {
    expect(page.text).toMatch(new RegExp(`第 ${at + 1} 页，共 ${pdf.pages} 页$`))
    expect(page.rightmost).toBeLessThanOrEqual(595.28 - 60)
    expect(page.lowest).toBeGreaterThan(20)
  }
})

test('a word of a thousand characters without a space breaks over lines and loses none of them', async () => {
  const word = Array.from({ length: 1_000 }, (_, at) => 'abcdefghij'[at % 10]).join('')

  const { read, body } = await written({ records: [{ ...record, asked: word }] })

  expect(body).toContain(word)
  for (const { rightmost } of read.pages) expect(rightmost).toBeLessThanOrEqual(595.28 - 60)
})

test('the file carries of the font only what it uses', async () => {
  const { pdf } = await written()

  expect(pdf.bytes.length).toBeLessThan(60 * 1024)
})

test('who gave no name is not left out in silence', async () => {
  expect((await written({ name: null })).body).toContain('申请人没有留名字')
})
