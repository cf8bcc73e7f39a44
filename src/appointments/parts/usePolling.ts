import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Asks again every so many milliseconds while the page is shown. */
export function usePolling(refetch: () => unknown, milliseconds: number): void {
  const latest = useRef(refetch)
  latest.current = refetch
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    const timer = setInterval(() => {
      if (shown.current) void latest.current()
    }, milliseconds)
    return () => clearInterval(timer)
  }, [milliseconds])
}
