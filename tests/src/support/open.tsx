import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen } from '@testing-library/react'
import type { ComponentType, PropsWithChildren } from 'react'
import type { Person } from '../../../contract/people'
import { queryClient } from '../../../src/platform/api/queryClient'
import * as ids from '../../../src/platform/ids'
import { speak } from '../../../src/platform/language'
import { dropLogin, keepLogin } from '../../../src/platform/login'
import { online } from '../../../src/platform/online'
import { visit } from '../../support/taro/taro'
import { now } from './samples'

interface Visit {
  params?: Record<string, string>
  person?: Person
}

/** A page as the app shows it, at 10:12 on a Monday, to somebody logged in or not. */
export function open(Page: ComponentType, { params = {}, person }: Visit = {}) {
  if (person !== undefined) act(() => void keepLogin({ token: 'token', refreshToken: 'refresh', person }))
  visit('/', params)
  return render(<Page />, { wrapper: Providers })
}

/** What stands around every page of the app. */
export function Providers({ children }: PropsWithChildren) {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </I18nProvider>
  )
}

/** For `beforeEach`, on a phone: nobody is logged in, nothing was seen before, and what is asked again is asked at once. */
export function startAfresh(): void {
  jest.spyOn(Date, 'now').mockReturnValue(now)
  jest.spyOn(ids, 'jitter').mockReturnValue(0)
  Object.assign(window, { innerWidth: 390 })
  dropLogin()
  queryClient.clear()
  online.set(true)
  speak('zh-CN')
  window.history.replaceState(null, '')
}

/** What is read on the page, without what only holds words together. */
export const text = () => (document.body.textContent ?? '').replaceAll('\u2060', '').replaceAll('\u00a0', ' ')
export const tap = async (name: string | RegExp) => {
  const target = await screen.findByText(name)
  await act(async () => target.click())
}
