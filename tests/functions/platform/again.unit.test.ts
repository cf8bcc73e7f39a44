import { again, outrun } from '../../../functions/platform/again'
import { refusalOf } from '../../support/refusals'

/** An attempt that others outrun so many times. */
function attemptOutrun(times: number) {
  let tried = 0
  const attempt = async () => (tried++ < times ? outrun : `at the ${tried}. attempt`)
  return { attempt, tries: () => tried }
}

test('what succeeds is not done again', async () => {
  const { attempt, tries } = attemptOutrun(0)

  expect(await again(3, attempt)).toBe('at the 1. attempt')
  expect(tries()).toBe(1)
})

test('whoever was outrun tries again, up to the last attempt', async () => {
  expect(await again(3, attemptOutrun(2).attempt)).toBe('at the 3. attempt')
})

test('whoever is outrun every time is told that the service is busy', async () => {
  const { attempt, tries } = attemptOutrun(9)

  expect(await refusalOf(again(3, attempt))).toMatchObject({ code: 'SERVICE_BUSY' })
  expect(tries()).toBe(3)
})

test('undefined is a result like any other', async () => {
  expect(await again(3, async () => undefined)).toBeUndefined()
})

test('a fault is thrown at once', async () => {
  let tried = 0
  const failing = async () => {
    tried++
    throw new Error('broken')
  }

  await expect(again(3, failing)).rejects.toThrow('broken')
  expect(tried).toBe(1)
})
