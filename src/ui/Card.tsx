import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from './Heading'
import './Card.scss'

interface CardProps {
  title?: string
  /** After the title, such as a link to the whole list. */
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
