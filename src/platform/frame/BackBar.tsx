import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { classes, pressable } from '../../ui/press'
import { goBack } from '../go'

// WeChat has no such bar, and its package no room for its looks.
if (process.env.TARO_ENV === 'h5') require('./BackBar.scss')

/** The back button on the web; WeChat has its own in the navigation bar. */
export function BackBar({ onBand }: { onBand: boolean }) {
  const { t } = useLingui()
  return (
    <View className={classes('back-bar', onBand && 'back-bar-red')}>
      <View className='back-inner'>
        <View className='back focusable' {...pressable({ onTap: () => void goBack() })}>
          {t`‹ 返回`}
        </View>
      </View>
    </View>
  )
}
