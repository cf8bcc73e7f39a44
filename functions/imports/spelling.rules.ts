import { inFigures, inOneSpelling } from '../places/rules'

// How one place is written in many ways: names come out in one spelling, by which they are compared.

const onlyNumber = /^(?:\d+|[零〇一二两三四五六七八九十百]+)$/
const narrow = (words: string) => words.normalize('NFKC').replaceAll(/\s+/g, '')
const withWord = (words: string, word: string) => (onlyNumber.test(narrow(words)) ? `${narrow(words)}${word}` : words)

/** 兴隆 小区, 興隆小區 as 兴隆小区 where signs allow; compared without case. */
export const compoundKey = (name: string): string => inOneSpelling(name).toLowerCase()

/** 3, 3#, 3栋, 三号楼 and 03号楼 are 3号楼; what has no number stays as it is. */
export function buildingName(words: string): string {
  const name = inOneSpelling(withWord(words, '号楼'))
  const [, number] = /^0*(\d{1,3})(?:号楼?|楼|座)?$/.exec(name) ?? []
  return number === undefined ? name : `${number}号楼`
}

/** 2, 二单元, 2门 are 2单元. */
export function unitName(words: string): string {
  const name = inOneSpelling(withWord(words, '单元'))
  const [, number] = /^0*(\d{1,2})(?:单元?|门)?$/.exec(name) ?? []
  return number === undefined ? name : `${number}单元`
}

/** 401室, 0401, ４０１ and 2-401 in 2单元 are 401. */
export function roomName(words: string, unit: string): string {
  const name = inOneSpelling(withWord(words, '室')).replace(/(?<=\d)[室户号]$/, '')
  const [, of, room] = /^(?:\d{1,3}-)?(\d{1,2})-(\d{3,4})$/.exec(name) ?? []
  return (of !== undefined && room !== undefined && `${Number(of)}单元` === unit ? room : name).replace(/^0+(?=\d{3})/, '')
}

/** 第一网格, 1号网格 and 1 are one. */
export const gridKey = (name: string): string =>
  inFigures(name)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/第|号|网格/g, '')
    .toLowerCase()

const kindsOfCompound = /(?:住宅)?(?:小区|社区|家园|花园|小院|大院|家属院|院)$/
/** Apart from these, names that differ by one sign may be one place. */
const countsOrSides = /[\d零一二三四五六七八九十东西南北中甲乙丙丁a-z]/

/** Whether two compounds, by their keys, may be one: 兴隆 and 兴隆小区, 毛纺厂院 and 毛纺厂家属院, 青城佳苑 and 青城嘉苑. */
export function isLikeCompound(one: string, other: string): boolean {
  const [a, b] = [one, other].map((key) => key.replace(kindsOfCompound, '') || key) as [string, string]
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 2 && short.length < long.length) return long.startsWith(short) && !countsOrSides.test(long.slice(short.length))
  return a.length >= 3 && a.length === b.length && differBySign(a, b)
}

function differBySign(a: string, b: string): boolean {
  const apart = [...a].flatMap((sign, at) => (sign === b[at] ? [] : [`${sign}${b[at]}`]))
  return apart.length === 1 && !countsOrSides.test(apart[0] ?? '')
}

/** Whether two buildings may be one: A座 and A栋, 3A号楼 and 3A楼. */
export const isLikeBuilding = (one: string, other: string): boolean => bare(one) !== '' && bare(one) === bare(other)

const bare = (name: string) => name.toLowerCase().replaceAll(/[号栋幢座楼]/g, '')
