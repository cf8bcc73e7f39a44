import { chanceFrom } from '../../../../src/ui/papercut/chance'
import { medallionSheet } from '../../../../src/ui/papercut/sheet'

const sheets = Array.from({ length: 20_000 }, (_, index) => medallionSheet(`act_${index}`))

test('an id has the same medallion each time', () => {
  expect(medallionSheet('act_7')).toBe(sheets[7])
  expect(medallionSheet('act_7')).not.toBe(medallionSheet('ses_7'))
})

test('there are more than ten thousand different medallions', () => {
  expect(new Set(sheets).size).toBeGreaterThan(19_900)
})

test('each travels in at most 2 KB', () => {
  const longest = Math.max(...sheets.map((sheet) => Buffer.byteLength(sheet)))

  expect(longest).toBeLessThanOrEqual(2_048)
})

test('each is a drawing that a parser accepts, of whole numbers only', () => {
  for (const sheet of sheets.slice(0, 200)) {
    const svg = decodeURIComponent(sheet.slice('data:image/svg+xml,'.length))
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')

    expect(parsed.querySelector('parsererror')).toBeNull()
    for (const path of parsed.querySelectorAll('path')) expect(path.getAttribute('d')).toMatch(/^[Mlcqavhz\d\s-]+$/)
    for (const use of parsed.querySelectorAll('use')) expect(parsed.querySelector(use.getAttribute('href') ?? '')).not.toBeNull()
  }
})

test('an empty id and one in Chinese have medallions as well', () => {
  expect(medallionSheet('')).toContain('data:image/svg+xml,')
  expect(medallionSheet('剪纸')).not.toBe(medallionSheet('团花'))
})

test('chance is even enough: each of six comes up about as often', () => {
  const counts = new Map<number, number>()
  for (let index = 0; index < 6_000; index++) {
    const rolled = chanceFrom(`seed ${index}`).whole(1, 6)
    counts.set(rolled, (counts.get(rolled) ?? 0) + 1)
  }

  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6])
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})
