import fc from 'fast-check'
import { type Question, questionOf } from '../../../functions/search/question'
import { namesIn, numbersOf, placesIn, wordsIn } from '../../../functions/search/rules'

const readingsOf = (typed: string) => questionOf(typed)?.terms.map((term) => term.map((reading) => reading.join(' + ')))

/** Whether a question finds what has these tokens. */
const finds = (question: Question | undefined, tokens: string[]) =>
  question !== undefined &&
  question.terms.length > 0 &&
  question.terms.every((term) => term.some((reading) => reading.every((token) => tokens.includes(token))))

test.each(['BX-20261128-0021', 'bx-20261128-21', 'BX20261128 0021', 'bx 2026-11-28 21', 'ＢＸ－２０２６１１２８－００２１'])(
  'a number in full, %s, means one case',
  (typed) => {
    expect(questionOf(typed)).toEqual({ number: numbersOf('BX-20261128-0021')[0], terms: [], phone: undefined, homes: [] })
  },
)

test.each(['11月28日21号', '11月28号0021', '11月28日第21号', '2026年11月28日21号', '202611280021', '20261128-0021'])(
  'a number of a day, %s, means that day’s',
  (typed) => {
    expect(questionOf(typed)).toMatchObject({ number: numbersOf('BX-20261128-0021')[1], terms: [] })
  },
)

test.each(['21号', '第21号', '0021号', '21', '9'])('a number by itself, %s, means that of any day', (typed) => {
  expect(questionOf(typed)).toMatchObject({ number: `number:${Number.parseInt(typed.replace('第', ''), 10)}`, terms: [] })
})

test('four figures are a number, the end of a phone number or a room', () => {
  expect(questionOf('0021')).toMatchObject({ number: 'number:21' })
  expect(readingsOf('0021')).toEqual([['digits:0021', 'place:room 021']])
  expect(readingsOf('尾号0021')).toEqual([['digits:0021']])
  expect(questionOf('401')).toMatchObject({ number: 'number:401' })
  expect(readingsOf('401')).toEqual([['place:room 401']])
})

test.each(['19900001001', '+86 199 0000 1001', '199-0000-1001', '0471-6911001'])(
  'a whole phone number, %s, is found by its end and compared',
  (typed) => {
    const question = questionOf(typed)

    expect(question).toMatchObject({ terms: [[['digits:1001']]], number: undefined })
    expect(question?.phone).toMatch(/1001$/)
  },
)

const home = placesIn('兴隆小区3号楼2单元401')

test.each([
  '兴隆小区3号楼2单元401',
  '兴隆小区 3号楼 2单元 401',
  '兴隆3栋2单元401室',
  '3号楼2单元401',
  '三号楼二单元四零一',
  '3-2-401',
  '兴隆小区3-2-401',
  '3号楼401',
  '3号楼2单元',
  '3号楼',
  '2单元401',
  '2-401',
  '401室',
  '401',
  '兴隆小区',
  '兴隆',
])('an address, %s, finds the home', (typed) => {
  expect(finds(questionOf(typed), home)).toBe(true)
})

test.each(['3号楼1单元401', '13号楼2单元401', '3-2-402', '清泉苑3号楼2单元401', '1-401', '清泉苑'])(
  'another address, %s, does not',
  (typed) => {
    expect(finds(questionOf(typed), home)).toBe(false)
  },
)

test.each([
  ['王秀兰', ['王秀兰', '王', '秀兰', '王师傅', '老王', '王 秀兰']],
  ['欧阳文博', ['欧阳文博', '欧阳', '文博']],
  ['艾山·买买提', ['艾山·买买提', '艾山•买买提', '买买提', '艾山 买买提']],
  ['Wang Xiulan', ['wang xiulan', 'XIULAN', 'wang']],
  ['阿木尔', ['阿木尔']],
])('%s is found by the whole name and by its parts', (name, typed) => {
  for (const each of typed) expect([each, finds(questionOf(each), namesIn(name))]).toEqual([each, true])
})

test.each([
  ['厨房水管漏水，滴到楼下了。', ['漏水', '水管', '厨房漏水', '滴到楼下', '厨房 漏水']],
  ['暖气不热，老人冷得很', ['暖气', '不热', '暖气不热', '老人 暖气']],
  ['楼道灯坏了三天了', ['楼道灯', '灯坏', '楼道']],
  ['WiFi 路由器没信号', ['wifi', '路由器', '信号']],
  ['ᠭᠡᠷ ᠦᠨ ᠡᠭᠦᠳᠡ', ['ᠡᠭᠦᠳᠡ']],
])('%s is found by its words', (text, typed) => {
  for (const each of typed) expect([each, finds(questionOf(each), wordsIn(text))]).toEqual([each, true])
})

test('a long report is found by its first sixteen pairs that say something', () => {
  expect(wordsIn('一二三四五六七八九十'.repeat(40))).toHaveLength(8)
  expect(wordsIn([...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'].join(''))).toHaveLength(16)
})

test.each(['，。！', '的', '😀', '···', '()'])('there is nothing to search for in %s', (typed) => {
  const found = questionOf(typed)

  expect(found === undefined || finds(found, ['nothing']) === false).toBe(true)
})

test.each(['，。！', '😀', '···', '()'])('signs alone, %s, are no question', (typed) => {
  expect(questionOf(typed)).toBeUndefined()
})

test('whatever is typed is read without a fault, into few lists', () => {
  const signs = fc.constantFrom(...'王秀兰漏水的号楼单元室月日0123456789-#/·. bxBX第尾老小𠮷😀َ\u200d①⑳ⅷ栋門٣')
  const typed = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: signs, maxLength: 60 }))

  fc.assert(
    fc.property(typed, (words) => {
      const question = questionOf(words)
      expect(new Set(question?.terms.flat(2)).size).toBeLessThanOrEqual(24)
      for (const each of [wordsIn(words), namesIn(words), placesIn(words)]) expect(each.length).toBeLessThanOrEqual(16)
    }),
    { numRuns: 2_000 },
  )
})
