import { View } from '@tarojs/components'
import type { RatesRow } from '../../../contract/rates'
import { type Share, sayRate, sharesOf } from './words'
import './index.scss'

/** The three overall rates in large type, each with the counts behind it. */
export function Numbers({ row }: { row: RatesRow }) {
  return (
    <View className='rates-numbers'>
      {sharesOf(row).map((share) => (
        <LargeShare key={share.name} {...share} />
      ))}
    </View>
  )
}

function LargeShare({ name, rate, of }: Share) {
  return (
    <View className='rates-number'>
      <View>{name}</View>
      <View className='rates-number-large'>{sayRate(rate)}</View>
      {rate !== null && <View className='rates-bar-of'>{of}</View>}
    </View>
  )
}
