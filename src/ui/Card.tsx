import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from './Heading'
import './Card.scss'

interface CardProps {
  title?: string
  /** Beside the title, at its end: a link to all of a list, say. */
  end?: ReactNode
  children: ReactNode
}

export function Card({ title, end, children }: CardProps) {
  return (
    <View className='card'>
      {title !== undefined && (
        <View className='card-head'>
          <Heading level={2}>{title}</Heading>
          {end}
        </View>
      )}
      <View className='card-body'>{children}</View>
    </View>
  )
}
