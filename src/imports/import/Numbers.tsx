import { View } from '@tarojs/components'
import '../parts/parts.scss'

/** Some counts in large type. */
export function Numbers({ counts }: { counts: readonly (readonly [title: string, count: number])[] }) {
  return (
    <View className='imports-numbers'>
      {counts.map(([title, count]) => (
        <View key={title} className='imports-number'>
          <View>{title}</View>
          <View className='imports-number-large'>{count}</View>
        </View>
      ))}
    </View>
  )
}
