import { searchable } from '../../contract/text'
import { type AddressParts, addressIn, shortAddressIn } from '../places/rules'
import { dayNumber, digitsOf, fullNumber, lastDigitsOf, plainNumber, type Token, unique, wordsIn } from './rules'

/** All of these tokens. */
export type Reading = Token[]
/** One of several readings of one term. */
export type Term = Reading[]

/** What somebody typed, in every way it can be meant. All terms have to fit. */
export type Question = {
  /** As a case's number; nothing else was meant if there are no terms. */
  number: Token | undefined
  terms: Term[]
  /** A whole phone number, of which the index holds the last digits only. */
  phone: string | undefined
  /** The home that the whole of it names. */
  homes: AddressParts[]
}

const mostTerms = 3
const mostWordsOfTerm = 4
const firstYear = 2020

/** The ways to read what was typed; undefined if there is nothing in it to search for. */
export function questionOf(typed: string): Question | undefined {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[‐-―−]/g, '-')
    .trim()
  const number = numberIn(text)
  if (number?.certain) return { number: number.token, terms: [], phone: undefined, homes: [] }
  const phone = phoneIn(text)
  if (phone) return { number: undefined, terms: [lastDigitsOf(phone).map((token) => [token])], phone, homes: [] }
  const homes = homesIn(text)
  const terms = homes.length > 0 ? [homes.map(placeReading)] : termsOf(text)
  return number || terms.length > 0 ? { number: number?.token, terms, phone: undefined, homes } : undefined
}

const leastOfPhone = 7

function phoneIn(text: string): string | undefined {
  const [, pasted] = /^(?:(?:\+|00)?86[-\s]*)?([\d\s()-]+)$/.exec(text) ?? []
  const digits = digitsOf(pasted ?? '')
  return digits.length < leastOfPhone ? undefined : digits
}

type ReadNumber = { token: Token; certain: boolean }

const inFull = /^([a-z]{2})[\s-]*(\d{4})[\s-]*(\d\d)[\s-]*(\d\d)[\s-]*(\d{1,6})$/i
const compact = /^(\d{4})(\d\d)(\d\d)[\s-]*(\d{1,6})$/
const ofADay = /^(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})(?:([日号])[\s-]*|[\s-]+)第?(\d{1,6})(号?)$/
const byItself = /^(第?)(\d{1,6})(号?)$/

function numberIn(text: string): ReadNumber | undefined {
  const [, prefix, year = '', month = '', day = '', count = ''] = inFull.exec(text) ?? []
  if (prefix) return { token: fullNumber(prefix.toLowerCase(), `${year}${month}${day}`, count), certain: true }
  const [, ofYear = '', ...rest] = compact.exec(text) ?? []
  if (Number(ofYear) >= firstYear) return dayIn(rest, true)
  const [, , monthOf, dayOf, sign, countOf, said] = ofADay.exec(text) ?? []
  if (monthOf && dayOf && countOf) return dayIn([monthOf, dayOf, countOf], Boolean(sign || said))
  const [, first, alone, last] = byItself.exec(text) ?? []
  return alone ? { token: plainNumber(alone), certain: Boolean(first || last) || alone.length < 3 } : undefined
}

function dayIn([month = '', day = '', count = '']: string[], certain: boolean): ReadNumber | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined
  return { token: dayNumber(`${month.padStart(2, '0')}${day.padStart(2, '0')}`, count), certain }
}

function homesIn(text: string): AddressParts[] {
  const parts = addressIn(text)
  return parts.building || parts.unit || parts.room ? [parts] : shortAddressIn(text)
}

/** The fewest tokens that say all of an address. */
function placeReading({ name, building, unit, room }: AddressParts): Reading {
  const home =
    building && unit && room
      ? [`home ${building}-${unit}-${room}`]
      : unit && room
        ? [`door ${unit}-${room}`]
        : [building && unit ? `unit ${building}-${unit}` : building && `building ${building}`, room && `room ${room}`]
  return [...home, name && `name ${name}`].flatMap((part) => (part ? [`place:${part}`] : []))
}

const termsOf = (text: string): Term[] =>
  text
    .split(/[\s,，、;；。]+/)
    .map(readingsOf)
    .filter((term) => term.length > 0)
    .slice(0, mostTerms)

// 王师傅, 老王: whom they call so is a 王.
const honorific =
  /(?<=^\p{Script=Han}{1,3})(?:师傅|阿姨|大爷|大妈|叔叔|奶奶|爷爷|先生|女士|书记|大姐|大哥|老师)$|^[老小](?=\p{Script=Han}$)/u

function readingsOf(piece: string): Term {
  const folded = searchable(piece)
  if (folded === '') return []
  const digits = /^(?:尾号)?(\d{4})$/.exec(folded)?.[1]
  if (/^\d+$/.test(folded) || digits) return unique([...(digits ? [`digits:${digits}`] : []), ...roomOf(folded)]).map((token) => [token])
  const homes = homesIn(piece)
  if (homes.length > 0) return homes.map(placeReading)
  if (!/\p{L}/u.test(folded)) return []
  const words = wordsAsked(folded)
  const names = unique([folded, folded.replace(honorific, '')])
  const { name } = addressIn(piece)
  return [...names.map((each) => [`name:${each}`]), ...(name ? [[`place:name ${name}`]] : []), ...(words.length > 0 ? [words] : [])]
}

const roomOf = (digits: string) => (/^\d{3,4}$/.test(digits) ? [`place:room ${digits.replace(/^0+(?=\d{3})/, '')}`] : [])

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The pairs to look for: those within its words, since what was left out between two words (厨房水管漏水 asked for as 厨房漏水)
 * breaks the pair across them. Signs that the dictionary leaves alone are read together.
 */
function wordsAsked(text: string): Reading {
  const groups: string[] = []
  let alone = ''
  for (const { segment } of segmenter.segment(text)) {
    if ([...segment].length === 1) alone += segment
    else {
      groups.push(alone, segment)
      alone = ''
    }
  }
  return unique([...groups, alone].flatMap(wordsIn)).slice(0, mostWordsOfTerm)
}
