import { View } from '@tarojs/components'
import { spoken } from './press'
import './Skeleton.scss'

interface SkeletonProps {
  /** What is loading, read aloud. */
  label: string
  kind?: 'list' | 'card' | 'page'
  rows?: number
}

export function Skeleton({ label, kind = 'list', rows = 3 }: SkeletonProps) {
  return (
    <View className='skeleton' {...spoken({ role: 'status', label, busy: true })}>
      {kind === 'page' && <View className='skeleton-band' />}
      {kind !== 'list' && <View className='skeleton-card' />}
      {kind !== 'card' && rowsOf(rows).map((row) => <SkeletonRow key={row} />)}
    </View>
  )
}

function rowsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `row-${index}`)
}

function SkeletonRow() {
  return (
    <View className='skeleton-row'>
      <View className='skeleton-picture' />
      <View className='skeleton-words'>
        <View className='skeleton-line' />
        <View className='skeleton-line skeleton-line-short' />
      </View>
    </View>
  )
}
