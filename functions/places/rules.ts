// How people write where something is. Addresses are compared in one spelling: `兴隆小区3号楼2单元401`.

/** No more of an address is ever kept, and its patterns must not meet endless text. */
const longestAddress = 200
const digits = '零一二三四五六七八九'
const digitOf = (numeral: string) => (numeral === '〇' ? 0 : numeral === '两' ? 2 : digits.indexOf(numeral))

/** 十二 is 12, 四零一 is 401. */
function numberOf(numerals: string): string {
  const [, tens, ones] = /^([一二两三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(numerals) ?? []
  if (tens !== undefined) return String((tens ? digitOf(tens) : 1) * 10 + (ones ? digitOf(ones) : 0))
  return [...numerals].map(digitOf).join('')
}

const numerals = '[零〇一二两三四五六七八九十]+'
const beforeItsWord = new RegExp(`${numerals}(?=号|栋|幢|#|单元|层|楼|室|户)`, 'g')
const room = new RegExp(`(?<=单元|层|楼)${numerals}$`)

/** An address in the one spelling: narrow letters, no spaces, figures for numbers, 号楼 for every word for a building. */
export const inOneSpelling = (words: string): string =>
  words
    .slice(0, longestAddress)
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(beforeItsWord, numberOf)
    .replace(room, numberOf)
    .replaceAll(/(?<=\d)(?:栋|幢|#)(?:号?楼)?/g, '号楼')

// Past the building a home has a room: 2单元401, 4层东户, 401室, 2-401, 3-2-401.
const homes = [
  /单元.*\d{3,4}(?!\d)/,
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
