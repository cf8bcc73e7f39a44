import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { RatesRow } from '../../../contract/rates'
import { sayOf, sayRate } from './words'
import './index.scss'

/** The three rates of everything, large, each in words with what it is counted from. */
export function Numbers({ row }: { row: RatesRow }) {
  const { t } = useLingui()
  const { counts, response, solution, satisfaction } = row
  return (
    <View className='rates-numbers'>
      <Share name={t`响应率`} rate={response} of={sayOf(counts.due, counts.answered)} />
      <Share name={t`解决率`} rate={solution} of={sayOf(counts.rated, counts.solved)} />
      <Share name={t`满意率`} rate={satisfaction} of={sayOf(counts.rated, counts.satisfied)} />
    </View>
  )
}

function Share({ name, rate, of }: { name: string; rate: number | null; of: string }) {
  return (
    <View className='rates-number'>
      <View>{name}</View>
      <View className='rates-number-large'>{sayRate(rate)}</View>
      {rate !== null && <View className='rates-bar-of'>{of}</View>}
    </View>
  )
}
