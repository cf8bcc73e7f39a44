import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ComponentType, useEffect } from 'react'
import { StepBack } from '../../platform/frame/StepBack'
import { useTrail } from '../../platform/trail'
import { Building } from './Building'
import { Category, Leaf } from './Category'
import { Danger } from './Danger'
import { Emergency } from './Emergency'
import { Said } from './Said'
import { Times } from './Times'
import { Venue } from './Venue'
import { Where } from './Where'
import { type Question, type QuestionProps, wayOf } from './way'
import './index.scss'

const questions: Record<Question, ComponentType<QuestionProps>> = {
  danger: Danger,
  emergency: Emergency,
  category: Category,
  leaf: Leaf,
  where: Where,
  venue: Venue,
  building: Building,
  times: Times,
  said: Said,
}

/** 报修: one question at a time. */
function ReportPage() {
  const trail = useTrail('danger')
  const [question = '', ...about] = trail.here.split('/')
  const Asked = questions[question as Question] ?? Danger
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question begins at its top
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), [trail.here])
  return (
    <>
      <StepBack trail={trail} />
      <View key={trail.here} className='trail-step'>
        <Asked way={wayOf(trail)} about={about} />
      </View>
    </>
  )
}

export default whole(ReportPage)
