import { go } from './platform/go'
import './platform/zod'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { areas } from './areas'
import { keepPreferencesInProfile } from './me/preferences'
import { addresses } from './platform/addresses'
import { queryClient, watchFocus } from './platform/api/queryClient'
import { watchNetwork } from './platform/online'
import { watchOutbox } from './platform/outbox'
import { fetchSoon } from './platform/pageCode'
import { followOtherWindows, lookAtPhone, usePreferences } from './platform/preferences'
import { watchVersion } from './platform/version'
import { drawAtOnce } from './platform/weapp/drawAtOnce'
import { commitOnLeaving } from './ui/focused-field'
import { LookProvider } from './ui/Look'

watchNetwork()
watchFocus()
followOtherWindows()
keepPreferencesInProfile()
watchOutbox()
watchVersion()
fetchSoon(areas)
commitOnLeaving()

export default function App({ children }: PropsWithChildren) {
  usePageNotFound(() => void go(addresses.home))
  useDidShow(lookAtPhone)
  // Taro sets its own way when the app is created, after this file has run.
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') drawAtOnce()
  })
  const { textSize, colours, phoneScale } = usePreferences()
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <LookProvider textSize={textSize} colours={colours} phoneScale={phoneScale}>
          {children}
        </LookProvider>
      </QueryClientProvider>
    </I18nProvider>
  )
}
