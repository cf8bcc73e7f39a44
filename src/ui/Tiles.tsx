import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Motif } from './papercut/Motif'
import { pressable } from './press'
import './Tiles.scss'

/** Large tiles for actions: three side by side, two in care mode. */
export function Tiles({ children }: { children: ReactNode }) {
  return <View className='tiles'>{children}</View>
}

interface TileProps {
  motif: string
  title: string
  onTap: () => void
}

export function Tile({ motif, title, onTap }: TileProps) {
  return (
    <View className='tile focusable' {...pressable({ onTap })}>
      <View className='tile-picture'>
        <Motif name={motif} />
      </View>
      <View className='tile-title'>{title}</View>
    </View>
  )
}
