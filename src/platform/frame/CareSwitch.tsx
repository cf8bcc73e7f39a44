import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { pressable } from '../../ui/press'
import { choose, usePreferences } from '../preferences'
import './CareSwitch.scss'

/** Large words on and off in one tap. */
export function CareSwitch() {
  const { t } = useLingui()
  const large = usePreferences().textSize !== 'standard'
  const label = large ? t`标准字` : t`大字版`
  return (
    <View className='care-switch focusable' {...pressable({ onTap: () => choose({ textSize: large ? 'standard' : 'large' }) })}>
      {label}
    </View>
  )
}
