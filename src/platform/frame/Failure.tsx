import { View } from '@tarojs/components'
import { spoken } from '../../ui/press'
import { sayFailure } from '../words/refusals'
import './Page.scss'

/** What went wrong with the last request and what to do about it; the page keeps what was typed. */
export function Failure({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null
  return (
    <View className='page-alert' {...spoken({ role: 'alert' })}>
      {sayFailure(error)}
    </View>
  )
}
