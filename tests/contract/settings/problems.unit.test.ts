import { problemsOf } from '../../../contract/settings/problems'

test('a phone is a number that can be dialled', () => {
  const found = (phone: string) => problemsOf({ section: 'emergency', value: [{ name: '急救', phone }] })

  for (const phone of ['110', '12345', '0471-0000001', '199 0000 9000', '400-800-8000']) expect(found(phone)).toEqual([])
  for (const phone of ['1', '11', '1        1', '八八八', '0471-000x', '-110', `${'1 '.repeat(10)}1`])
    expect(found(phone)).toEqual([{ at: 0, field: 'phone', why: 'phone' }])
  expect(found('')).toEqual([{ at: 0, field: 'phone', why: 'missing' }])
})

test('hours run forward, one after the other', () => {
  const found = (...value: [string, string][]) => problemsOf({ section: 'hours', value })

  expect(found(['08:30', '12:00'], ['14:30', '17:30'])).toEqual([])
  expect(found(['12:00', '08:30'])).toEqual([{ at: 0, field: 'to', why: 'order' }])
  expect(found(['08:30', '12:00'], ['11:00', '17:30'])).toEqual([{ at: 1, field: 'from', why: 'overlap' }])
  expect(found()).toEqual([{ at: 0, field: 'from', why: 'missing' }])
})

test('two venues do not bear one name', () => {
  const venue = { name: '议事厅', outdoor: false, capacity: null, hidden: false }

  expect(
    problemsOf({
      section: 'venues',
      value: [
        { ...venue, id: 'v-1' },
        { ...venue, id: 'v-2' },
      ],
    }),
  ).toEqual([{ at: 1, field: 'name', why: 'sameName' }])
})

test('two venues of one id are refused, whatever their names', () => {
  const venue = { id: 'square', name: '文化广场', outdoor: true, capacity: null, hidden: false }

  const found = problemsOf({ section: 'venues', value: [venue, { ...venue, name: '后院' }] })

  expect(found).toEqual([{ at: 1, field: 'name', why: 'sameName' }])
})
