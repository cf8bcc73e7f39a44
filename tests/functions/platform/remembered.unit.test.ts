import type { Context } from '../../../functions/platform/context'
import { remembered } from '../../../functions/platform/remembered'

/** A memory over answers that a test changes, as two communities on one table ask it. */
function aMemory() {
  const clock = { time: 0, now: () => clock.time }
  const wholeTable = {}
  const answers: Record<string, (() => string) | undefined> = {}
  const memory = remembered({ milliseconds: 1_000, read: async ({ communityId }) => answers[communityId]?.() })
  const ctxOf = (communityId: string) => ({ clock, wholeTable, communityId }) as unknown as Context
  return { clock, answers, ...memory, here: ctxOf('here'), there: ctxOf('there') }
}

const fails = (): string => {
  throw new Error('busy')
}

test('what was read is kept for its time, for each community its own', async () => {
  const { clock, answers, find, here, there } = aMemory()
  Object.assign(answers, { here: () => 'old', there: () => 'other' })
  await find(here)
  answers.here = () => 'new'

  expect([await find(here), await find(there)]).toEqual(['old', 'other'])
  clock.time = 999
  expect(await find(here)).toBe('old')
  clock.time = 1_000
  expect(await find(here)).toBe('new')
})

test('those who ask while it is read get the same reading', async () => {
  const { answers, find, here } = aMemory()
  let readings = 0
  answers.here = () => `reading ${++readings}`

  expect(await Promise.all([find(here), find(here), find(here)])).toEqual(['reading 1', 'reading 1', 'reading 1'])
})

test('a failure and what is not there are read again at the next look', async () => {
  const { answers, find, here } = aMemory()

  answers.here = fails
  await expect(find(here)).rejects.toThrow('busy')
  answers.here = undefined
  expect(await find(here)).toBeUndefined()
  answers.here = () => 'there now'
  expect(await find(here)).toBe('there now')
})

test('what is forgotten is read anew, and only that', async () => {
  const { answers, find, forget, here, there } = aMemory()
  Object.assign(answers, { here: () => 'old', there: () => 'old' })
  await Promise.all([find(here), find(there)])
  Object.assign(answers, { here: () => 'new', there: () => 'new' })

  forget(here)

  expect([await find(here), await find(there)]).toEqual(['new', 'old'])
})
