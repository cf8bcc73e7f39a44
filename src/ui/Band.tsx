import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from './Heading'
import { Medallion } from './papercut/Medallion'
import { classes, landmark } from './press'
import './Band.scss'

interface BandProps {
  /** A line above the title: the community's name, the date. */
  over?: ReactNode
  title: string
  lines?: string[]
  /** The seed of the medallion; without it there is none. */
  seed?: string
  motif?: string
  /** Shows a large medallion above the title. */
  large?: boolean
  children?: ReactNode
}

export function Band({ over, title, lines = [], seed, motif, large, children }: BandProps) {
  return (
    <View className={classes('band', seed !== undefined && (large ? 'band-large' : 'band-beside'))} {...landmark('banner')}>
      <View className='band-sheet'>
        {seed !== undefined && (
          <View className='band-medallion'>
            <Medallion seed={seed} motif={motif} />
          </View>
        )}
        <View className='band-words'>
          {over !== undefined && <View className='band-over'>{over}</View>}
          <Heading level={1}>{title}</Heading>
          {lines.map((line) => (
            <View key={line} className='band-line'>
              {line}
            </View>
          ))}
          {children}
        </View>
      </View>
      <View className='band-edge' />
    </View>
  )
}
