import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { shared, useShared } from './state'

/** Whether the phone reports a network connection. */
export const online = shared(true)

export const useOnline = () => useShared(online)

/** Follows the phone's connection; react-query refetches what failed once the network is back. */
export function watchNetwork(): void {
  onlineManager.setEventListener((tell) => online.subscribe(() => tell(online.get())))
  if (process.env.TARO_ENV === 'h5') {
    const look = () => online.set(navigator.onLine)
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return
  }
  // A change event is newer than the answer to a query made before it.
  let changed = false
  Taro.onNetworkStatusChange(({ isConnected }) => {
    changed = true
    online.set(isConnected)
  })
  Taro.getNetworkType({
    success: ({ networkType }) => {
      if (!changed) online.set(networkType !== 'none')
    },
  })
}
