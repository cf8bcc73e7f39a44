import { View } from '@tarojs/components'
import { spoken } from '../../ui/press'
import './parts.scss'

/** Steps in their order, numbered. */
export function NumberedSteps({ steps }: { steps: readonly string[] }) {
  return (
    <View className='guide-steps' {...spoken({ role: 'list' })}>
      {steps.map((step, at) => (
        <View key={step} className='guide-step' {...spoken({ role: 'listitem' })}>
          <View className='guide-number'>{at + 1}</View>
          <View className='guide-words'>{step}</View>
        </View>
      ))}
    </View>
  )
}
