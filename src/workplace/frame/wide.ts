import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

const leastWidth = 900
const weapp = process.env.TARO_ENV === 'weapp'

/** Whether there is room for the list and a case side by side. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const look = () => setWide(isWide())
    if (weapp) {
      Taro.onWindowResize(look)
      return () => Taro.offWindowResize(look)
    }
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [])
  return wide
}

const isWide = () => (weapp ? Taro.getWindowInfo().windowWidth : window.innerWidth) >= leastWidth
