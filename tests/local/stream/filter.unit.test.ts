import { passes } from '../../../local/stream/filter'

const patterns = [{ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'event#' }] } } } }]
const record = (eventName: string, sk: string) => ({ eventName, dynamodb: { Keys: { pk: { S: 'c' }, sk: { S: sk } } } })

test('only what the mapping asks for passes', () => {
  expect(passes(patterns, record('INSERT', 'event#1'))).toBe(true)
  expect(passes(patterns, record('MODIFY', 'event#1'))).toBe(false)
  expect(passes(patterns, record('INSERT', 'session#1'))).toBe(false)
  expect(passes(patterns, { eventName: 'INSERT' })).toBe(false)
})

test('any one pattern is enough, and no pattern lets everything pass', () => {
  expect(passes([{ eventName: ['REMOVE'] }, ...patterns], record('INSERT', 'event#1'))).toBe(true)
  expect(passes([], record('REMOVE', 'x'))).toBe(true)
})

test('exists, suffix and anything-but are known', () => {
  expect(passes([{ dynamodb: { NewImage: [{ exists: false }] } }], record('INSERT', 'x'))).toBe(true)
  expect(passes([{ eventName: [{ suffix: 'RT' }] }], record('INSERT', 'x'))).toBe(true)
  expect(passes([{ eventName: [{ 'anything-but': ['REMOVE', 'INSERT'] }] }], record('INSERT', 'x'))).toBe(false)
})

test('a filter that is not known here fails loudly', () => {
  expect(() => passes([{ eventName: [{ numeric: ['>', 1] }] }], record('INSERT', 'x'))).toThrow('not supported')
})
