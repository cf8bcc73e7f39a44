import { View } from '@tarojs/components'
import { Motif } from './papercut/Motif'
import { spoken } from './press'
import './Steps.scss'

export interface Step {
  title: string
  note?: string
  state: 'done' | 'now' | 'next'
}

interface StepsProps {
  label: string
  steps: Step[]
  /** How each state is read aloud; on the screen the flower shows it. */
  words: Record<Step['state'], string>
}

export function Steps({ label, steps, words }: StepsProps) {
  return (
    <View className='steps' {...spoken({ role: 'list', label })}>
      {steps.map((step) => (
        <View
          key={step.title}
          className={`step step-${step.state}`}
          {...spoken({ role: 'listitem', current: step.state === 'now' ? 'step' : undefined })}
        >
          <View className='step-mark'>
            <Motif name={step.state === 'done' ? 'done' : 'flower'} label={words[step.state]} />
          </View>
          <View className='step-words'>
            <View className='step-title'>{step.title}</View>
            {step.note && <View className='step-note'>{step.note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
