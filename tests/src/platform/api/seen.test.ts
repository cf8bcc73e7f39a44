import * as z from 'zod/mini'
import { dropSeen, keepLasting, keepSeen, readSeen } from '../../../../src/platform/api/seen'

const Names = z.array(z.string())

test('an answer is there again as it last came, with its time', () => {
  jest.spyOn(Date, 'now').mockReturnValue(1_000)
  keepSeen('list', ['a'])
  keepSeen('list', ['b'])

  expect(readSeen('list', Names)).toEqual({ at: 1_000, answer: ['b'] })
})

test('what an older version of the app kept and this one can not read is as good as not seen', () => {
  keepSeen('list', { names: ['a'] })

  expect(readSeen('list', Names)).toBeUndefined()
})

test('of many answers the last thirty are kept', () => {
  for (let number = 0; number < 40; number += 1) keepSeen(`list ${number}`, ['a'])

  expect(readSeen('list 9', Names)).toBeUndefined()
  expect(readSeen('list 10', Names)).toBeDefined()
  expect(readSeen('list 39', Names)).toBeDefined()
})

test('nothing is left of them when they are dropped', () => {
  keepSeen('mine', ['a'])

  dropSeen()

  expect(readSeen('mine', Names)).toBeUndefined()
})

test('a lasting one outlives newer answers and a logout', () => {
  keepLasting('catalogue', ['a'])

  for (let number = 0; number < 40; number += 1) keepSeen(`list ${number}`, ['b'])
  dropSeen()

  expect(readSeen('catalogue', Names)?.answer).toEqual(['a'])
})
