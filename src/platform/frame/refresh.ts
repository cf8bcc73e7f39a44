import Taro, { usePullDownRefresh } from '@tarojs/taro'

export interface Refreshable {
  isEnabled: boolean
  refetch: () => Promise<unknown>
}

/** Refetches the page's queries when it is pulled down; those still waiting for a login or a choice keep waiting. */
export function useRefresh(...queries: Refreshable[]): void {
  usePullDownRefresh(async () => {
    await Promise.all(queries.filter(({ isEnabled }) => isEnabled).map(({ refetch }) => refetch()))
    Taro.stopPullDownRefresh()
  })
}
