import { chunksOf } from '../../../functions/platform/chunks'

test('a list is cut into pieces in order, the last as small as it comes', () => {
  expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(chunksOf([1, 2, 3, 4], 2)).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('an empty list has no pieces', () => {
  expect(chunksOf([], 2)).toEqual([])
})
