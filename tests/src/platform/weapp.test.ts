import { smallIntl } from '../../../src/platform/Intl'
import { AbortController as PhoneAbortController } from '../../../src/platform/weapp/AbortController'

test('an abort is heard once by who still listens, and is seen by who asks', () => {
  const controller = new PhoneAbortController()
  const heard: string[] = []
  const gone = () => heard.push('gone')
  controller.signal.addEventListener('abort', () => heard.push('stays'))
  controller.signal.addEventListener('abort', gone)
  controller.signal.removeEventListener('abort', gone)

  controller.abort('enough')
  controller.abort('again')

  expect(heard).toEqual(['stays'])
  expect(controller.signal).toMatchObject({ aborted: true, reason: 'enough' })
  expect(() => controller.signal.throwIfAborted()).toThrow('enough')
})

test.each([
  ['zh-CN', 1, 'other'],
  ['zh-CN', 2, 'other'],
  ['en', 1, 'one'],
  ['en', 0, 'other'],
  ['en', 1.5, 'other'],
])('the plural of %s for %p is %s, as Intl has it', (locale, count, category) => {
  expect(new smallIntl.PluralRules([locale]).select(count)).toBe(category)
  expect(new Intl.PluralRules([locale]).select(count)).toBe(category)
})
