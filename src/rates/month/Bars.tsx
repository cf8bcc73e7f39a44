import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { RatesRow } from '../../../contract/rates'
import { sayOf, sayRate } from './words'
import './index.scss'

/** The three rates of a team or a kind of trouble, each in words with a bar that says the same. */
export function Bars({ name, row }: { name: string; row: RatesRow }) {
  const { t } = useLingui()
  const { counts, response, solution, satisfaction } = row
  const cases = plural(counts.cases, { other: '# 件' })
  return (
    <View className='rates-row'>
      <View className='rates-name'>{`${name} · ${cases}`}</View>
      <Bar name={t`响应率`} rate={response} of={sayOf(counts.due, counts.answered)} />
      <Bar name={t`解决率`} rate={solution} of={sayOf(counts.rated, counts.solved)} />
      <Bar name={t`满意率`} rate={satisfaction} of={sayOf(counts.rated, counts.satisfied)} />
    </View>
  )
}

function Bar({ name, rate, of }: { name: string; rate: number | null; of: string }) {
  return (
    <View className='rates-bar'>
      <View className='rates-bar-words'>
        <View>{name}</View>
        <View className='rates-bar-number'>{sayRate(rate)}</View>
      </View>
      {rate !== null && (
        <>
          <View className='rates-bar-ground'>
            <View className='rates-bar-part' style={{ width: `${Math.round(rate * 100)}%` }} />
          </View>
          <View className='rates-bar-of'>{of}</View>
        </>
      )}
    </View>
  )
}
