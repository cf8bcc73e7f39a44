import { focusManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'

/** `ask` does the retrying; without a network a query fails at once and shows the last answer seen. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', refetchOnReconnect: true, retry: false, staleTime: 30_000, gcTime: 3_600_000 },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Refetches what is on the screen when the mini-program returns to the foreground. */
export function watchFocus(): void {
  if (process.env.TARO_ENV === 'h5') return
  focusManager.setEventListener((tell) => {
    const shown = () => tell(true)
    const hidden = () => tell(false)
    Taro.onAppShow(shown)
    Taro.onAppHide(hidden)
    return () => {
      Taro.offAppShow(shown)
      Taro.offAppHide(hidden)
    }
  })
}

/** Tab pages stay mounted in the background, so stale answers are refetched when a page is shown. */
export function refreshStale(): void {
  void queryClient.refetchQueries({ type: 'active', stale: true })
}
