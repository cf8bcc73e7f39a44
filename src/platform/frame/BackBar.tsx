import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { classes, pressable } from '../../ui/press'
import { addresses } from '../addresses'
import './BackBar.scss'

/** The back button on the web; WeChat has its own in the navigation bar. */
export function BackBar({ onBand }: { onBand: boolean }) {
  const { t } = useLingui()
  return (
    <View className={classes('back-bar', onBand && 'back-bar-red')}>
      <View className='back-inner'>
        <View className='back focusable' {...pressable({ onTap: goBack })}>
          {t`‹ 返回`}
        </View>
      </View>
    </View>
  )
}

/** A visitor arriving through a link has no page to go back to, so they go to home. */
function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: addresses.home })
}
