import { View } from '@tarojs/components'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Heading } from './Heading'
import { useLook } from './Look'
import { classes, landmark } from './press'
import { SheetPlace } from './sheetPlace'
import { Toast } from './Toast'
import './tokens.scss'
import './base.scss'
import './Screen.scss'

interface ScreenProps {
  /** The navigation bar's title, and the page's heading if no band carries one. */
  title?: string
  band?: ReactNode
  /** The page's one or two main buttons, fixed within reach of the thumb. */
  foot?: ReactNode
  /** The tab bar, if the page draws it itself. */
  tabs?: ReactNode
  /** Beside everything else, where there is room. */
  rail?: ReactNode
  /** From 900 px up, the page uses the full width instead of a column. */
  wide?: boolean
  children: ReactNode
}

export function Screen({ title, band, foot, tabs, rail, wide, children }: ScreenProps) {
  const look = useLook()
  const [place, setPlace] = useState<Element | null>(null)
  useTitle(title)
  return (
    <View className={classes('screen', look.className, wide && 'screen-wide', !!rail && 'screen-railed')} style={look.style}>
      <SheetPlace.Provider value={place}>
        {rail}
        {band}
        <View className='screen-body' {...landmark('main')}>
          {title && !band && <Heading level={1}>{title}</Heading>}
          {children}
        </View>
        <View className='screen-bottom'>
          <Toast />
          {foot && <View className='screen-foot'>{foot}</View>}
          {tabs}
        </View>
      </SheetPlace.Provider>
      <View ref={setPlace} />
    </View>
  )
}

/** All pages share one navigation bar, so pages in the background must leave it alone. */
function useTitle(title?: string): void {
  const shown = useRef(true)
  const tell = () => {
    if (title && shown.current) void Taro.setNavigationBarTitle({ title })
  }
  useDidShow(() => {
    shown.current = true
    tell()
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(tell, [title])
}
