import type * as Lingui from '@lingui/core'
import type * as Spoken from '../../../src/platform/language'
import type { askEnglish } from '../../../src/platform/words/english'

type Hearers = Parameters<typeof askEnglish>[0]

/** The app as it starts on WeChat, where the English words come a moment later or not at all. */
async function start() {
  jest.resetModules()
  const asked: Hearers[] = []
  jest.doMock('../../../src/platform/words/english', () => ({ askEnglish: (hearers: Hearers) => void asked.push(hearers) }))
  const { useWordsWaiting, speak } = (await import('../../../src/platform/language')) as typeof Spoken
  const { i18n } = (await import('@lingui/core')) as typeof Lingui
  const { renderHook, act } = await import('@testing-library/react/pure')
  const waiting = () => renderHook(useWordsWaiting).result.current
  return { asked, speak, waiting, act, locale: () => i18n.locale }
}

test('an app that starts in English says nothing until its words are there', async () => {
  const { asked, speak, waiting, act, locale } = await start()

  speak('en')
  const before = waiting()
  act(() => asked[0]?.onWords({ greeting: ['Hello'] }))

  expect({ before, after: waiting(), locale: locale() }).toEqual({ before: true, after: false, locale: 'en' })
})

test('where the words can’t be fetched the app goes on in Chinese, and asks again when it is shown again', async () => {
  const { asked, speak, waiting, act, locale } = await start()

  speak('en')
  act(() => asked[0]?.onNone())
  const without = { waiting: waiting(), locale: locale() }
  speak('en')
  act(() => asked[1]?.onWords({ greeting: ['Hello'] }))

  expect(without).toEqual({ waiting: false, locale: 'zh-CN' })
  expect(locale()).toBe('en')
})

test('whoever goes back to Chinese before the English words come stays there, and nothing vanishes meanwhile', async () => {
  const { asked, speak, waiting, act, locale } = await start()

  speak('zh-CN')
  speak('en')
  const meanwhile = waiting()
  speak('zh-CN')
  act(() => asked[0]?.onWords({ greeting: ['Hello'] }))

  expect({ meanwhile, locale: locale() }).toEqual({ meanwhile: false, locale: 'zh-CN' })
})
