import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import { draftOf } from '../../../src/platform/drafts'
import { readStored, writeStored } from '../../../src/platform/stored'

const Size = z.enum(['small', 'large'])

test('what is stored comes back only in the shape that is asked for', () => {
  writeStored('size', 'large')
  writeStored('broken', 'enormous')

  expect(readStored('size', Size)).toBe('large')
  expect(readStored('broken', Size)).toBeUndefined()
  expect(readStored('never', Size)).toBeUndefined()
})

test('a storage that is full or forbidden loses nothing while the app is open', () => {
  const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('exceed storage max size')
  })
  writeStored('size', 'small')
  expect(readStored('size', Size)).toBe('small')

  full.mockRestore()
  writeStored('size', 'large')
  expect(readStored('size', Size)).toBe('large')
})

test('a draft outlives the page and is gone when it is done', () => {
  draftOf('party', z.array(z.string())).keep(['me', 'fam_1'])

  const draft = draftOf('party', z.array(z.string()))
  expect(draft.read()).toEqual(['me', 'fam_1'])

  draft.drop()
  expect(draft.read()).toBeUndefined()
})
