import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Service } from '../../../contract/catalogue/catalogue'
import { usePick } from '../../platform/words/bilingual'
import { sayDate } from '../../platform/words/times'
import { Card } from '../../ui/Card'
import { spoken } from '../../ui/press'
import { Fact } from '../parts/Place'
import { saySources } from '../parts/words'
import './index.scss'

/** The way through it, one step after the other, and what it takes. */
export function Doing({ service }: { service: Service }) {
  const { t } = useLingui()
  const pick = usePick()
  const { steps, time, cost } = service
  return (
    <Card title={t`怎么办`}>
      <View className='doing' {...spoken({ role: 'list' })}>
        {steps.map((step, index) => (
          <View key={step.zh} className='doing-step' {...spoken({ role: 'listitem' })}>
            <View className='doing-number'>{index + 1}</View>
            <View className='doing-words'>{pick(step)}</View>
          </View>
        ))}
      </View>
      {steps.length === 0 && <Fact title={t`先后怎么走`} text={null} />}
      <Fact title={t`要多久`} text={time} />
      <Fact title={t`多少钱`} text={cost} />
    </Card>
  )
}

/** Where it is written, and when somebody last looked. */
export function Sources({ service }: { service: Service }) {
  const { t } = useLingui()
  const { sources, checkedOn } = service
  const day = sayDate(checkedOn)
  return (
    <Card title={t`根据什么`}>
      {saySources(sources).map((source) => (
        <View key={source} className='source'>
          {source}
        </View>
      ))}
      <View className='source-checked'>{t`${day}核对过`}</View>
    </Card>
  )
}
