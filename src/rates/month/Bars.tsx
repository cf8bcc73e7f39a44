import { plural } from '@lingui/core/macro'
import { View } from '@tarojs/components'
import type { RatesRow } from '../../../contract/rates'
import { type Share, sayRate, sharesOf } from './words'
import './index.scss'

/** The three rates of a team or a kind of repair, each in words and as a bar. */
export function Bars({ name, row }: { name: string; row: RatesRow }) {
  const cases = plural(row.counts.cases, { other: '# 件' })
  return (
    <View className='rates-row'>
      <View className='rates-name'>{`${name} · ${cases}`}</View>
      {sharesOf(row).map((share) => (
        <Bar key={share.name} {...share} />
      ))}
    </View>
  )
}

function Bar({ name, rate, of }: Share) {
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
