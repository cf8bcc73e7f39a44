import Taro, * as taro from '@tarojs/taro'
import { waitFor } from '@testing-library/react'
import { aPerson } from '../support/samples'

const phone = (info: { language?: string; fontSizeScaleFactor?: number }) =>
  jest.spyOn(Taro, 'getAppBaseInfo').mockReturnValue(info as never)

/** The app as it starts on this phone, with what is stored there. */
async function start(env = 'weapp') {
  jest.resetModules()
  process.env.TARO_ENV = env
  jest.doMock('@tarojs/taro', () => taro)
  const preferences = await import('../../../src/platform/preferences')
  const { i18n } = await import('@lingui/core')
  return { ...preferences, i18n, read: preferences.currentPreferences }
}

test('a phone set to English and large letters is followed until somebody chooses', async () => {
  phone({ language: 'en', fontSizeScaleFactor: 1.5 })
  const { read, i18n } = await start()

  expect(read()).toMatchObject({ language: 'en', phoneScale: 1.5, textSize: 'standard' })
  expect(i18n.locale).toBe('en')
})

test('what was chosen is kept, and every text changes at once', async () => {
  phone({ language: 'zh_CN' })
  const first = await start()
  first.choose({ textSize: 'largest', language: 'en' })
  expect(first.i18n.locale).toBe('en')

  const second = await start()

  expect(second.read()).toMatchObject({ textSize: 'largest', language: 'en' })
})

test('a login brings what was chosen on another phone, but not over what was chosen here', async () => {
  phone({ language: 'zh_CN' })
  const { adoptProfile, choose, read } = await start()

  adoptProfile(aPerson({ textSize: 'large' }))
  expect(read().textSize).toBe('large')

  choose({ textSize: 'standard' })
  adoptProfile(aPerson({ textSize: 'large' }))
  expect(read().textSize).toBe('standard')
})

test('quick changes end in the profile as they were left', async () => {
  phone({ language: 'zh_CN' })
  const { choose } = await start()
  const { keepLogin } = await import('../../../src/platform/login')
  const { keepPreferencesInProfile } = await import('../../../src/me/preferences')
  const { peopleContract } = await import('../../../contract/people')
  const { fakeApi } = await import('../support/fakeApi')
  const api = fakeApi()
  const { Refusal } = await import('../../../src/platform/failures')
  let stored = aPerson()
  api.on(peopleContract.update, ({ textSize = 'standard', version }: { textSize?: 'standard' | 'large' | 'largest'; version: number }) => {
    if (version !== stored.version) throw new Refusal('PERSON_CHANGED', undefined)
    stored = aPerson({ textSize, version: version + 1 })
    return stored
  })
  keepPreferencesInProfile()
  keepLogin({ token: 'token', refreshToken: 'refresh', person: aPerson() })

  choose({ textSize: 'large' })
  choose({ textSize: 'largest' })

  await waitFor(() => expect(stored.textSize).toBe('largest'))
})

test('in a browser that is set to larger letters these are followed, as far as phones go', async () => {
  const root = document.documentElement
  root.style.fontSize = '24px'
  const { read, lookAtPhone } = await start('h5')
  expect(read().phoneScale).toBe(1.5)

  root.style.fontSize = '64px'
  lookAtPhone()
  expect(read().phoneScale).toBe(1.75)

  root.style.fontSize = ''
  lookAtPhone()
  expect(read().phoneScale).toBe(1)
})

test('what is chosen in one window of a browser is chosen in all', async () => {
  const { read, choose, followOtherWindows, i18n } = await start('h5')
  const { writeStored } = await import('../../../src/platform/stored')
  followOtherWindows()
  choose({ textSize: 'standard', language: 'zh-CN' })

  writeStored('preferences', { textSize: 'largest', language: 'en' })
  window.dispatchEvent(new StorageEvent('storage', { key: 'preferences' }))

  expect(read()).toMatchObject({ textSize: 'largest', language: 'en' })
  expect(i18n.locale).toBe('en')
})
