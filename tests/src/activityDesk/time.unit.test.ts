import { seatsOf, timeOf } from '../../../src/activityDesk/form/time.rules'

test.each([
  ['9:30', '09:30'],
  ['９：３０', '09:30'],
  ['930', '09:30'],
  ['1430', '14:30'],
  ['14.30', '14:30'],
  ['9点', '09:00'],
  ['9点半', '09:30'],
  ['上午9点15分', '09:15'],
  ['下午2点半', '14:30'],
  ['晚上 7:00', '19:00'],
  ['中午12点', '12:00'],
  ['中午1点', '13:00'],
])('%s is %s', (typed, time) => {
  expect(timeOf(typed)).toBe(time)
})

test.each(['一早', '25:00', '9:60', '9:3x', '12345', '-1'])('%s is no time', (typed) => {
  expect(timeOf(typed)).toBeUndefined()
})

test('nothing is nothing yet', () => {
  expect(timeOf(' ')).toBeNull()
  expect(seatsOf('', 50)).toBeNull()
})

test.each([
  ['30', 30],
  ['３０人', 30],
  ['30 个', 30],
  ['0', undefined],
  ['51', undefined],
  ['很多', undefined],
  ['1.5', undefined],
])('%s seats are %s', (typed, seats) => {
  expect(seatsOf(typed, 50)).toBe(seats)
})
