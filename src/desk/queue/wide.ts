import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

const leastWidth = 900
const web = process.env.TARO_ENV === 'h5'

/** Whether list and case have room beside each other. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const look = () => setWide(isWide())
    if (web) {
      window.addEventListener('resize', look)
      return () => window.removeEventListener('resize', look)
    }
    Taro.onWindowResize(look)
    return () => Taro.offWindowResize(look)
  }, [])
  return wide
}

const isWide = () => (web ? window.innerWidth : Taro.getWindowInfo().windowWidth) >= leastWidth
