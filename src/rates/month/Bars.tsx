import { plural, t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { RatesRow } from '../../../contract/rates'
import './index.scss'

interface BarsProps {
  /** None for the whole. */
  name?: string
  row: RatesRow
}

/** The three rates of something, each in words with a bar that says the same. */
export function Bars({ name, row }: BarsProps) {
  const { t } = useLingui()
  const { counts, response, solution, satisfaction } = row
  const cases = plural(counts.cases, { other: '# 件' })
  return (
    <View className='rates-row'>
      <View className='rates-name'>{name === undefined ? cases : `${name} · ${cases}`}</View>
      <Bar name={t`响应率`} rate={response} of={say(counts.due, counts.answered)} />
      <Bar name={t`解决率`} rate={solution} of={say(counts.rated, counts.solved)} />
      <Bar name={t`满意率`} rate={satisfaction} of={say(counts.rated, counts.satisfied)} />
    </View>
  )
}

const say = (all: number, some: number) => text`${all} 件里 ${some} 件`

function Bar({ name, rate, of }: { name: string; rate: number | null; of: string }) {
  const { t } = useLingui()
  const percent = rate === null ? undefined : Math.round(rate * 100)
  return (
    <View className='rates-bar'>
      <View className='rates-bar-words'>
        <View>{name}</View>
        <View className='rates-bar-number'>{percent === undefined ? t`还没有` : `${percent}%`}</View>
      </View>
      {percent !== undefined && (
        <>
          <View className='rates-bar-ground'>
            <View className='rates-bar-part' style={{ width: `${percent}%` }} />
          </View>
          <View className='rates-bar-of'>{of}</View>
        </>
      )}
    </View>
  )
}
