import Taro, { usePullDownRefresh } from '@tarojs/taro'

export interface Refreshable {
  isEnabled: boolean
  refetch: () => Promise<unknown>
}

/** Asks again for what the page shows when it is pulled down; what waits for a login or a choice goes on waiting. */
export function useRefresh(...queries: Refreshable[]): void {
  usePullDownRefresh(async () => {
    await Promise.all(queries.filter(({ isEnabled }) => isEnabled).map(({ refetch }) => refetch()))
    Taro.stopPullDownRefresh()
  })
}
