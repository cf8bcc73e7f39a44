import fc from 'fast-check'
import { PersonName, paragraph, searchable, singleLine } from '../../contract/text'

const takes = (schema: ReturnType<typeof singleLine>, text: string) => schema.safeParse(text).success

const refused: [string, string][] = [
  ['a null character', '\u0000'],
  ['a tab', '\t'],
  ['a bell', '\u0007'],
  ['an escape', '\u001b[31m'],
  ['a delete', '\u007f'],
  ['a next line', '\u0085'],
  ['the last control character', '\u009f'],
  ['an Arabic letter mark', '\u061c'],
  ['a left-to-right mark', '\u200e'],
  ['a right-to-left mark', '\u200f'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['an embedding', '\u202a'],
  ['a right-to-left override', '\u202e'],
  ['an isolate', '\u2066'],
  ['the end of an isolate', '\u2069'],
  ['a byte order mark', '\ufeff'],
  ['the first half of a pair', '\ud83e'],
  ['the second half of a pair', '\udd5f'],
]

describe('a line of text', () => {
  test.each(refused)('may not hold %s', (_what, character) => {
    expect(takes(singleLine(40), `包${character}饺子`)).toBe(false)
    expect(takes(paragraph(40), `包${character}饺子`)).toBe(false)
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

  test('may have no line feed, which a paragraph may, but no carriage return', () => {
    expect(takes(singleLine(40), '带擀面杖\n穿围裙')).toBe(false)
    expect(takes(paragraph(40), '带擀面杖\n穿围裙')).toBe(true)
    expect(takes(paragraph(40), '带擀面杖\r\n穿围裙')).toBe(false)
  })

  test('is trimmed, and what is empty then is refused', () => {
    expect(singleLine(40).parse('  其木格　\n')).toBe('其木格')
    for (const text of ['', ' ', '　', '\n \t']) expect(takes(singleLine(40), text)).toBe(false)
  })

  test('has as many characters as it may and not one more, counted after trimming', () => {
    expect(takes(PersonName, ` ${'木'.repeat(40)} `)).toBe(true)
    expect(takes(PersonName, '木'.repeat(41))).toBe(false)
    expect(takes(PersonName, '木'.repeat(10_000))).toBe(false)
  })

  test('holds no control or direction character, whatever stands around it', () => {
    const bad = fc.constantFrom(...refused.map(([, character]) => character))
    const text = fc.string({ unit: 'grapheme', maxLength: 15 })
    fc.assert(
      fc.property(text, bad, text, (before, character, after) => {
        expect(takes(singleLine(100), `包${before}${character}${after}子`)).toBe(false)
      }),
    )
  })
})

describe('how a search meets a title', () => {
  test('case, width and spaces make no difference', () => {
    expect(searchable(' 冬 至 ＶＬＯＧ\u202f课 ')).toBe('冬至vlog课')
  })

  test('making text searchable twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchable(searchable(text))).toBe(searchable(text))
      }),
    )
  })
})
