import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './press'
import { tongue } from './tongue'
import { unbroken } from './unbroken'
import './Heading.scss'

interface HeadingProps {
  level: 1 | 2 | 3
  id?: string
  children: ReactNode
}

export function Heading({ level, id, children }: HeadingProps) {
  return (
    <View id={id} className={`heading heading-${level}`} {...spoken({ role: 'heading', level })} {...tongue(children)}>
      {typeof children === 'string' ? unbroken(children) : children}
    </View>
  )
}
