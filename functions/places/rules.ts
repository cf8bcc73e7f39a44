// How people write where something is. Addresses are compared in one spelling: `兴隆小区3号楼2单元401`.

/** No more of an address is ever kept, and its patterns must not meet endless text. */
const longestAddress = 200
const digits = '零一二三四五六七八九'
const digitOf = (numeral: string) => (numeral === '〇' ? 0 : numeral === '两' ? 2 : digits.indexOf(numeral))

/** 十二 is 12, 四零一 and 四百零一 are 401. */
function numberOf(numerals: string): string {
  const [, hundreds, below] = /^([一二两三四五六七八九])百零?(.*)$/.exec(numerals) ?? []
  if (hundreds !== undefined) return `${digitOf(hundreds)}${numberOf(below || '零').padStart(2, '0')}`
  const [, tens, ones] = /^([一二两三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(numerals) ?? []
  if (tens !== undefined) return String((tens ? digitOf(tens) : 1) * 10 + (ones ? digitOf(ones) : 0))
  return [...numerals].map(digitOf).join('')
}

const numerals = '[零〇一二两三四五六七八九十百]+'
const beforeItsWord = new RegExp(`${numerals}(?=号|栋|幢|座|#|单元|门|层|楼|室|户)`, 'g')
const room = new RegExp(`(?<=单元|门|层|楼)${numerals}$`)

/** Chinese numerals as figures, wherever they stand: 第十二网格 becomes 第12网格. */
export const inFigures = (words: string): string => words.normalize('NFKC').replaceAll(new RegExp(numerals, 'g'), numberOf)

const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu
const dashes = /[\u2010-\u2015\u2212~/](?=\d)/g
// Arabic, Persian, Tibetan and Mongolian figures, in which the last four bits are the number.
const otherFigures = /[\u0660-\u0669\u06f0-\u06f9\u0f20-\u0f29\u1810-\u1819]/g
const traditional: Readonly<Record<string, string>> = { 號: '号', 樓: '楼', 棟: '栋', 單: '单', 門: '门', 層: '层', 戶: '户', 東: '东' }
const traditionalSigns = new RegExp(`[${Object.keys(traditional).join('')}]`, 'g')

/**
 * An address in the one spelling: narrow letters, no spaces, nothing unseen, simplified signs, figures for numbers, 号楼 for every
 * word for a building.
 */
export const inOneSpelling = (words: string): string =>
  words
    .replaceAll(unseen, '')
    .slice(0, longestAddress)
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(traditionalSigns, (sign) => traditional[sign] ?? sign)
    .replaceAll(otherFigures, (figure) => String((figure.codePointAt(0) ?? 0) & 15))
    .replaceAll(dashes, '-')
    .replaceAll(beforeItsWord, numberOf)
    .replace(room, numberOf)
    .replaceAll(/(?<=\d)(?:栋|幢|#)(?:号?楼)?/g, '号楼')

// Past the building a home has a room: 2单元401, 2门401, 3座401, 4楼1号, 4层东户, 401室, 2-401, 3-2-401.
const homes = [
  /单元.*\d{3,4}(?!\d)/,
  /\d[门座]-?\d{3,4}(?![\d路])/,
  /单元\d+[楼层]-?\d{1,2}号/,
  /\d{2,4}[室户]/,
  /[东西南北中左右][室户]/,
  /(?<!\d)(?:\d{1,2}-){1,2}\d{3,4}(?![\d-])/,
  /号楼-?\d{3,4}(?![\d路号])/,
]

/** Whether an address names somebody's home, however it is written. */
export const namesHome = (words: string): boolean => {
  const address = inOneSpelling(words)
  return homes.some((home) => home.test(address))
}

/** The parts of an address that somebody named: 兴隆 · 3 · 2 · 401. */
export type AddressParts = { name?: string; building?: string; unit?: string; room?: string }

const before = '(?<name>[^\\d·]*)'
const end = '(?:[室户号]|·.*)?$'
const spellings = [
  // 兴隆小区3号楼2单元401, 3号楼401, 3号楼2门
  new RegExp(`^${before}(?<building>\\d{1,3})号楼(?:-?(?<unit>\\d{1,2})(?:单元|门))?(?:-?(?<room>\\d{3,4}))?${end}`),
  // 3-2-401
  new RegExp(`^${before}(?<building>\\d{1,3})-(?<unit>\\d{1,2})-(?<room>\\d{3,4})${end}`),
  // 2单元401
  new RegExp(`^${before}(?<unit>\\d{1,2})(?:单元|门)(?:-?(?<room>\\d{3,4}))?${end}`),
  // 401室
  new RegExp(`^${before}(?<room>\\d{3,4})[室户]$`),
]

/** An address in words, taken apart; one without any number is a name. */
export function addressIn(words: string): AddressParts {
  const address = inOneSpelling(words)
  for (const spelling of spellings) {
    const found = spelling.exec(address)?.groups
    if (found) return partsOf(found)
  }
  const [name = ''] = address.split('·')
  return /\d/.test(name) ? {} : partsOf({ name })
}

/** 2-401 is a unit and a room, or a building and a room. */
export function shortAddressIn(words: string): AddressParts[] {
  const { name, one, room } = /^(?<name>[^\d·]*)(?<one>\d{1,3})-(?<room>\d{3,4})$/.exec(inOneSpelling(words))?.groups ?? {}
  return one && room ? [partsOf({ name, unit: one, room }), partsOf({ name, building: one, room })] : []
}

function partsOf({ name, building, unit, room }: Partial<Record<keyof AddressParts, string>>): AddressParts {
  const short = name?.replace(/小区$/, '').toLowerCase()
  return {
    ...(short && { name: short }),
    ...(building && { building: String(Number(building)) }),
    ...(unit && { unit: String(Number(unit)) }),
    ...(room && { room: room.replace(/^0+(?=\d{3})/, '') }),
  }
}
