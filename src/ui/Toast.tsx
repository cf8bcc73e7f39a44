import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { pressable, spoken } from './press'
import { currentToast, listenToToast, undoToast } from './toast-store'
import './Toast.scss'

/** WeChat has no live regions, but it reads alerts aloud. */
const weapp = process.env.TARO_ENV === 'weapp'

export function Toast() {
  const [toast, setToast] = useState(currentToast)
  useEffect(() => listenToToast(setToast), [])
  const undo = toast?.undo
  return (
    <View className='toast-place' {...spoken({ role: weapp ? 'alert' : 'status', live: 'polite' })}>
      {toast && (
        <View className='toast'>
          <Text className='toast-words'>{toast.text}</Text>
          {undo && (
            <View className='toast-undo focusable' {...pressable({ onTap: undoToast })}>
              {undo.label}
            </View>
          )}
        </View>
      )}
    </View>
  )
}
