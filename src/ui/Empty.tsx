import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Motif } from './papercut/Motif'
import { spoken } from './press'
import './Empty.scss'

interface EmptyProps {
  /** `empty`, `failed`, `offline`, `done`, or the page's own motif. */
  motif: string
  title: string
  note?: string
  action?: ReactNode
  /** Announced at once by assistive technology, for errors. */
  alert?: boolean
}

/** Nothing here, an error, no network, or all done: a picture, an explanation and what to do. */
export function Empty({ motif, title, note, action, alert }: EmptyProps) {
  return (
    <View className='empty' {...(alert ? spoken({ role: 'alert' }) : {})}>
      <View className='empty-picture'>
        <Motif name={motif} />
      </View>
      <View className='empty-title'>{title}</View>
      {note && <View className='empty-note'>{note}</View>}
      {action && <View className='empty-action'>{action}</View>}
    </View>
  )
}
