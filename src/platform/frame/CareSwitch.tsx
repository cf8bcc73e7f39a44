import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { makeLook } from '../../ui/Look'
import { pressable } from '../../ui/press'
import { choose, usePreferences } from '../preferences'
import './CareSwitch.scss'

/** Switches large text on and off in one tap; hidden if the phone's own text is as large, since that can't be undone here. */
export function CareSwitch() {
  const { t } = useLingui()
  const { textSize, phoneScale } = usePreferences()
  if (makeLook({ textSize: 'standard', colours: 'system', phoneScale }).care) return null
  const large = textSize !== 'standard'
  const label = large ? t`标准字` : t`大字版`
  return (
    <View className='care-switch focusable' {...pressable({ onTap: () => choose({ textSize: large ? 'standard' : 'large' }) })}>
      {label}
    </View>
  )
}
