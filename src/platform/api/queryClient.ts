import { focusManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'

/** Retries are `ask`'s; a query without a network fails at once and shows what was seen last. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', refetchOnReconnect: true, retry: false, staleTime: 30_000, gcTime: 3_600_000 },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Asks again for what is on the screen when somebody comes back to the mini-program. */
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

/** Tab pages stay behind one another: what has grown old asks again when its page is shown. */
export function refreshStale(): void {
  void queryClient.refetchQueries({ type: 'active', stale: true })
}
