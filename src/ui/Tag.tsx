import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Tag.scss'

export type Tone = 'done' | 'waiting' | 'alert' | 'plain'

export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <Text className={`tag tag-${tone}`}>{children}</Text>
}
