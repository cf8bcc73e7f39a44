import Taro from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'

/** The lower end of a long page, drawn once what stands above is on the screen: a page sends WeChat at most 20 KB at once. */
export function Below({ children }: { children: ReactNode }) {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    let left = false
    Taro.nextTick(() => !left && setDrawn(true))
    return () => {
      left = true
    }
  }, [])
  return drawn ? children : null
}
