import { inOneSpelling, namesHome } from '../../../functions/places/rules'

test.each([
  '兴隆小区3号楼2单元401',
  '兴隆小区3号楼2单元 0401',
  '兴隆小区3号楼2单元４０１',
  '兴隆小区3号楼2单元4层401',
  '兴隆小区3号楼2单元4楼东户',
  '兴隆小区3号楼二单元四零一',
  '兴隆小区三号楼二单元十二层1201',
  '兴隆小区3号楼401户',
  '兴隆小区3号楼401室',
  '兴隆小区3号楼401',
  '兴隆小区3号楼2-401',
  '兴隆小区3-2-401',
])('%s is a home', (words) => {
  expect(namesHome(words)).toBe(true)
})

test.each([
  '兴隆小区3号楼',
  '兴隆小区3号楼2单元',
  '兴隆小区3号楼2单元门口',
  '兴隆小区3号楼东门',
  '居民活动广场西侧',
  '石羊桥路12号',
  '清泉街101路公交站',
  '五塔寺后街',
])('%s is no home', (words) => {
  expect(namesHome(words)).toBe(false)
})

test.each(['兴隆小区３号楼', '兴隆小区三号楼', '兴隆小区3栋', '兴隆小区3幢', '兴隆小区3#楼', '兴隆小区3＃', '兴隆小区 3 号楼'])(
  '%s is 3号楼',
  (words) => {
    expect(inOneSpelling(words)).toBe('兴隆小区3号楼')
  },
)

test.each([
  ['十号楼', '10号楼'],
  ['十二号楼', '12号楼'],
  ['二十号楼', '20号楼'],
  ['二十三栋', '23号楼'],
  ['五塔寺后街', '五塔寺后街'],
])('%s is %s', (words, spelled) => {
  expect(inOneSpelling(words)).toBe(spelled)
})
