import {
  buildingName,
  compoundKey,
  gridKey,
  isLikeBuilding,
  isLikeCompound,
  roomName,
  unitName,
} from '../../../functions/imports/spelling.rules'

test.each(['3', '３', '3号楼', '3 号 楼', '3#', '3栋', '三号楼', '三栋', '03号楼', '3号', '三', '3楼'])(
  'the building %s is 3号楼',
  (words) => {
    expect(buildingName(words)).toBe('3号楼')
  },
)

test.each(['2', '2单元', '二单元', '２单元', '02', '2门', ' 2 单元'])('the unit %s is 2单元', (words) => {
  expect(unitName(words)).toBe('2单元')
})

test.each(['401', '401室', '４０１', '0401', '401户', '2-401', '3-2-401', '四零一'])('the room %s in 2单元 is 401', (words) => {
  expect(roomName(words, '2单元')).toBe('401')
})

test('a room of another unit, and what has no number, stay as they are', () => {
  expect(roomName('1-401', '2单元')).toBe('1-401')
  expect(roomName('东户', '2单元')).toBe('东户')
  expect(buildingName('A座')).toBe('A座')
  expect(unitName('东门')).toBe('东门')
})

test.each(['第一网格', '第1网格', '1号网格', '一', ' 第 一 网格 '])('the grid %s is the first', (words) => {
  expect(gridKey(words)).toBe('1')
})

test.each([
  ['兴隆', '兴隆小区'],
  ['青城佳苑', '青城嘉苑'],
  ['毛纺厂院', '毛纺厂家属院'],
  ['玉泉新村小区', '玉泉新村'],
])('%s may be %s', (one, other) => {
  expect(isLikeCompound(compoundKey(one), compoundKey(other))).toBe(true)
  expect(isLikeCompound(compoundKey(other), compoundKey(one))).toBe(true)
})

test.each([
  ['清泉苑', '荷香园'],
  ['青城一区', '青城二区'],
  ['石羊桥东里', '石羊桥西里'],
  ['和顺小区', '福源小区'],
])('%s is not %s', (one, other) => {
  expect(isLikeCompound(compoundKey(one), compoundKey(other))).toBe(false)
})

test('spaces, full width and traditional signs make no other compound', () => {
  for (const name of ['兴隆小区', '兴隆 小区', '　兴隆小区']) expect(compoundKey(name)).toBe('兴隆小区')
  expect(compoundKey('ＡＢ花园')).toBe(compoundKey('ab花园'))
})

test('A座 may be A栋, and 3号楼 is not 4号楼', () => {
  expect(isLikeBuilding('A座', 'A栋')).toBe(true)
  expect(isLikeBuilding('3号楼', '4号楼')).toBe(false)
})
