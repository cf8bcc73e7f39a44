import { Festival } from '../../../../contract/communities'
import { speak } from '../../../../src/platform/language'
import { festivalMotif, sayFestival, sayFestivalMark, sayLunar } from '../../../../src/platform/words/lunar'
import { motifNames } from '../../../../src/ui/papercut/names'

const lunar = (month: number, day: number, leap = false) => sayLunar({ month, day, leap })

beforeEach(() => speak('zh-CN'))

test('lunar days are named as the almanac names them', () => {
  expect(lunar(11, 14)).toBe('农历冬月十四')
  expect(lunar(12, 8)).toBe('农历腊月初八')
  expect(lunar(1, 15)).toBe('农历正月十五')
  expect([lunar(8, 10), lunar(8, 20), lunar(8, 21), lunar(8, 30)]).toEqual(['农历八月初十', '农历八月二十', '农历八月廿一', '农历八月三十'])
  expect(lunar(6, 1, true)).toBe('农历闰六月初一')
})

test('in English lunar days are counted', () => {
  speak('en')

  expect(lunar(11, 14)).toBe('lunar month 11, day 14')
  expect(lunar(6, 1, true)).toBe('lunar leap month 6, day 1')
})

test.each(Festival.options)('%s has a name, a mark for the calendar and a picture that is drawn', (festival) => {
  expect(sayFestival(festival)).toMatch(/^[\u4e00-\u9fff]{2,4}$/)
  expect(sayFestivalMark(festival)).toMatch(/^[\u4e00-\u9fff]{2}$/)
  expect(motifNames).toContain(festivalMotif(festival))
})
