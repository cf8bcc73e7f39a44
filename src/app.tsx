import './platform/zod'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { watchNetwork } from './platform/online'
import { usePreferences } from './platform/preferences'
import { queryClient, watchFocus } from './platform/queries'
import { LookProvider } from './ui/Look'

watchNetwork()
watchFocus()

export default function App({ children }: PropsWithChildren) {
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
