import fc from 'fast-check'
import { PersonName, paragraph, searchable, singleLine } from '../../contract/text'

const takes = (schema: ReturnType<typeof singleLine>, text: string) => schema.safeParse(text).success

const unseen: [string, string][] = [
  ['a null character', '\u0000'],
  ['a bell', '\u0007'],
  ['an escape', '\u001b'],
  ['the end of a text', '\u0003'],
  ['a delete', '\u007f'],
  ['the last control character', '\u009f'],
  ['a soft hyphen', '\u00ad'],
  ['an Arabic letter mark', '\u061c'],
  ['a space without width', '\u200b'],
  ['a left-to-right mark', '\u200e'],
  ['a right-to-left mark', '\u200f'],
  ['an embedding', '\u202a'],
  ['a right-to-left override', '\u202e'],
  ['a word joiner', '\u2060'],
  ['an isolate', '\u2066'],
  ['the end of an isolate', '\u2069'],
  ['a byte order mark', '\ufeff'],
  ['a noncharacter that XML cannot hold', '\uffff'],
  ['another noncharacter', '\ufffe'],
]
const breaks: [string, string][] = [
  ['a carriage return and a line feed', '\r\n'],
  ['a carriage return', '\r'],
  ['a line break of a word processor', '\u000b'],
  ['a form feed', '\u000c'],
  ['a next line', '\u0085'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
]

describe('a line of text', () => {
  test.each(unseen)('loses %s, and nothing else', (_what, character) => {
    expect(singleLine(40).parse(`${character}包${character}饺子${character}`)).toBe('包饺子')
    expect(paragraph(40).parse(`${character}包${character}饺子${character}`)).toBe('包饺子')
  })

  test.each(breaks)('with %s goes on after a space, a paragraph in its next line', (_what, character) => {
    expect(singleLine(40).parse(`带擀面杖${character}穿围裙`)).toBe('带擀面杖 穿围裙')
    expect(paragraph(40).parse(`带擀面杖${character}穿围裙`)).toBe('带擀面杖\n穿围裙')
  })

  test('has a space for a tab', () => {
    expect(singleLine(40).parse('厨房\t下水堵了')).toBe('厨房 下水堵了')
    expect(paragraph(40).parse('厨房\t下水堵了')).toBe('厨房 下水堵了')
  })

  test('keeps a joiner inside a word and loses it at its edge', () => {
    expect(singleLine(40).parse('می\u200cخواهم')).toBe('می\u200cخواهم')
    expect(singleLine(40).parse('\u200d张伟\u200c 张\u200d')).toBe('张伟 张')
  })

  test.each(['\ud83e', '\udd5f'])('may not hold half a character', (half) => {
    expect(takes(singleLine(40), `包${half}饺子`)).toBe(false)
    expect(takes(paragraph(40), `包${half}饺子`)).toBe(false)
  })

  test.each([
    ['Chinese', '冬至包饺子，一起来！'],
    ['a rare surname', '𠮷田、㛃'],
    ['Mongolian with its variation selectors, vowel separator and narrow space', 'ᠰᠠᠷ\u180eᠠ ᠤ᠋ᠯᠠᠭᠠᠨ\u180b\u180c\u180d\u202fᠤ'],
    ['Uyghur, which runs from right to left by itself', 'ئاينۇر'],
    ['Tibetan and Korean', 'བསོད་ནམས 김영희'],
    ['a name with a middle dot', '阿依古丽·买买提'],
    ['a family of emoji', '👨‍👩‍👧 🥟'],
    ['a bracket and a quote', `<b>"'\\%</b>`],
  ])('may hold %s', (_what, text) => {
    expect(singleLine(60).safeParse(text)).toMatchObject({ success: true, data: text })
    expect(takes(paragraph(60), text)).toBe(true)
  })

  test('is trimmed, and what is empty then is refused', () => {
    expect(singleLine(40).parse('  其木格　\n')).toBe('其木格')
    for (const text of ['', ' ', '　', '\n \t', '\u200b\u200e']) expect(takes(singleLine(40), text)).toBe(false)
  })

  test('has as many characters as it may and not one more, counted after trimming', () => {
    expect(takes(PersonName, ` ${'木'.repeat(50)} `)).toBe(true)
    expect(takes(PersonName, '木'.repeat(51))).toBe(false)
    expect(takes(PersonName, '木'.repeat(10_000))).toBe(false)
  })

  test('holds nothing unseen, whatever stands around it, and is not changed a second time', () => {
    const bad = fc.constantFrom(...unseen.map(([, character]) => character), ...breaks.map(([, character]) => character))
    const text = fc.string({ unit: 'grapheme', maxLength: 15 })
    fc.assert(
      fc.property(text, bad, text, (before, character, after) => {
        const line = singleLine(100).parse(`包${before}${character}${after}子`)
        expect(line).not.toContain(character)
        expect(singleLine(100).parse(line)).toBe(line)
      }),
    )
  })
})

describe('how a search meets a title', () => {
  test('case, width and spaces make no difference', () => {
    expect(searchable(' 冬 至 ＶＬＯＧ\u202f课 ')).toBe('冬至vlog课')
  })

  const name = '阿依古丽·买买提'
  test.each([
    [name, '阿依古丽•买买提'],
    [name, '阿依古丽・买买提'],
    [name, '阿依古丽‧买买提'],
    [name, '阿依古丽∙买买提'],
    [name, '阿依古丽．买买提'],
    [name, '阿依古丽.买买提'],
    ['张伟', '张\u200b伟'],
    ['张伟', '张伟\ufe0f'],
  ])('%s and %s are one name', (one, other) => {
    expect(searchable(other)).toBe(searchable(one))
  })

  test('making text searchable twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchable(searchable(text))).toBe(searchable(text))
      }),
    )
  })
})
