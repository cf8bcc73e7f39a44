import { searchable } from '../../contract/text'
import { addressIn } from '../places/rules'

/**
 * What a thing is found by: a purpose and a value, `name:王秀兰`. Tokens are hashed before they are stored or looked up, so each
 * spelling that should find a thing has to come out as the very same token.
 */
export type Token = string

/** A report is found by this many pairs of signs at most: the first that carry meaning (decision 037). */
const mostWords = 16
const mostParts = 3
const longestWord = 20
const digitsKept = 4

const compoundSurnames = new Set([
  '欧阳',
  '司马',
  '诸葛',
  '上官',
  '呼延',
  '皇甫',
  '尉迟',
  '令狐',
  '慕容',
  '东方',
  '独孤',
  '夏侯',
  '司徒',
  '公孙',
])
const isHan = /^\p{Script=Han}+$/u
const betweenParts = /[\s·.,，、]+/

/** A name as a whole, its surname and its given name; the parts of a name of several words. */
export function namesIn(name: string | null | undefined): Token[] {
  if (!name) return []
  const parts = name
    .normalize('NFKC')
    .replaceAll(/[•‧∙・⋅]/g, '·')
    .split(betweenParts)
    .map(searchable)
    .filter(Boolean)
  const whole = searchable(name)
  return unique([whole, ...(parts.length > 1 ? parts.slice(0, mostParts) : surnameAndGiven(whole))].filter(Boolean)).map(
    (part) => `name:${part}`,
  )
}

function surnameAndGiven(name: string): string[] {
  const signs = [...name]
  if (!isHan.test(name) || signs.length < 2 || signs.length > 4) return []
  const length = signs.length > 2 && compoundSurnames.has(signs.slice(0, 2).join('')) ? 2 : 1
  return [signs.slice(0, length).join(''), signs.slice(length).join('')]
}

/** The last four digits of a phone number, without its extension. */
export function lastDigitsOf(phone: string | null | undefined): Token[] {
  const digits = digitsOf(phone ?? '')
  return digits.length < digitsKept ? [] : [`digits:${digits.slice(-digitsKept)}`]
}

/** The digits of a phone number: 0471-6912345-801 is 04716912345. */
export const digitsOf = (phone: string): string => phone.replace(/(?<=^\d{3,4}-\d{7,8})-\d+$/, '').replaceAll(/\D/g, '')

/** A case's number in full, by day and by itself: `BX-20261128-0021` is 21 of 11-28. */
export function numbersOf(number: string): Token[] {
  const [prefix = '', day = '', count = ''] = number.toLowerCase().split('-')
  return [fullNumber(prefix, day, count), dayNumber(day.slice(4), count), plainNumber(count)]
}

export const fullNumber = (prefix: string, day: string, count: string): Token => `number:${prefix}${day}-${Number(count)}`
export const dayNumber = (monthAndDay: string, count: string): Token => `number:${monthAndDay}-${Number(count)}`
export const plainNumber = (count: string): Token => `number:${Number(count)}`

/** The place of an address in words, and each part by which people name a home in it. */
export function placesIn(words: string): Token[] {
  const { name, building, unit, room } = addressIn(words)
  const parts = [
    name && `name ${name}`,
    building && `building ${building}`,
    building && unit && `unit ${building}-${unit}`,
    building && unit && room && `home ${building}-${unit}-${room}`,
    unit && room && `door ${unit}-${room}`,
    room && `room ${room}`,
  ]
  return parts.flatMap((part) => (part ? [`place:${part}`] : []))
}

// Pairs with one of these tell nothing: 的, 了, 我 …
const weak = new Set('的了着过在是我你您他她它们这那有和与就都也很太还又要会能给把被让到吧吗呢啊呀一个')
const runs = /\p{Script=Han}+|[\p{L}\p{N}\p{M}]+/gu

/**
 * What a text says: pairs of neighbouring Chinese signs, and words of other scripts. Pairs need no dictionary, which another version
 * of the runtime would change under the index.
 */
export function wordsIn(text: string): Token[] {
  const found = (text.normalize('NFKC').toLowerCase().match(runs) ?? []).flatMap((run) => (isHan.test(run) ? pairsIn(run) : wordOf(run)))
  return unique(found)
    .slice(0, mostWords)
    .map((word) => `word:${word}`)
}

function pairsIn(run: string): string[] {
  const signs = [...run]
  return signs.slice(1).flatMap((sign, at) => {
    const before = signs[at] ?? ''
    return weak.has(sign) || weak.has(before) ? [] : [`${before}${sign}`]
  })
}

const wordOf = (run: string) => ([...run].length < 2 ? [] : [[...run].slice(0, longestWord).join('')])

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]
