import { daysOf, linesOf, pairsOf, sourceLine, sourcesOf } from '../../../src/catalogueDesk/parts/lines.rules'
import { aCatalogue } from '../support/catalogue'

test('every source of the first catalogue is read back as it was written', () => {
  const sources = aCatalogue().services.flatMap((service) => service.sources)

  expect(sourcesOf(sources.map(sourceLine).join('\n'))).toEqual(sources)
})

test.each([
  ['《民法典》706，707', { law: '民法典', articles: '706, 707' }],
  ['《社会保险法》第 38-40 条', { law: '社会保险法', articles: '38–40' }],
  ['《民法典》', { page: '《民法典》' }],
  ['民发〔2019〕62号', { page: '民发〔2019〕62号' }],
])('%s is read as it is meant', (line, source) => {
  expect(sourcesOf(line)).toEqual([source])
})

test('lines are trimmed, and empty ones are none', () => {
  expect(linesOf(' 甲 \n\n乙\n')).toEqual(['甲', '乙'])
})

test('where one language has more lines the other lacks a text', () => {
  expect(pairsOf('甲\n乙', 'A')).toEqual([
    { zh: '甲', en: 'A' },
    { zh: '乙', en: '' },
  ])
})

test.each([
  ['', null],
  ['15', 15],
  ['0', undefined],
  ['3651', undefined],
  ['两天', undefined],
])('"%s" as days is %s', (typed, days) => {
  expect(daysOf(typed)).toBe(days)
})

test('that nothing is written is a source of its own, typed as it is read', () => {
  expect(sourcesOf('到驿站问\n疾控中心网站')).toEqual([{ unwritten: true }, { page: '疾控中心网站' }])
  expect(sourcesOf(sourceLine({ unwritten: true }))).toEqual([{ unwritten: true }])
  expect(sourcesOf('Ask at the station.')).toEqual([{ unwritten: true }])
})
