import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useShared } from '../state'
import { boxOf } from './box'
import { followNetwork, goOn } from './uploads'

/** The files of a draft, resumed when the page is opened or shown again and when the network is back. */
export function useBox(name: string) {
  const box = boxOf(name)
  const files = useShared(box.files)
  useEffect(() => {
    goOn(box)
    return followNetwork(box)
  }, [box])
  useDidShow(() => goOn(box))
  return { box, files }
}
