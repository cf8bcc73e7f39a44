import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { Language, TextSize } from '../../../contract/people'
import { Colours, choose, usePreferences } from '../../platform/preferences'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'

/** Text size, language and colours; changes apply at once. */
export function LookChoice() {
  const { t } = useLingui()
  const { textSize, language, colours } = usePreferences()
  const sizes = [
    { value: 'standard', label: t`标准` },
    { value: 'large', label: t`大` },
    { value: 'largest', label: t`特大` },
  ]
  const languages = [
    { value: 'zh-CN', label: '中文' },
    { value: 'en', label: 'English' },
  ]
  const looks = [
    { value: 'system', label: t`跟随手机` },
    { value: 'light', label: t`浅色` },
    { value: 'dark', label: t`深色` },
  ]
  return (
    <Card>
      <View className='me-choices'>
        <Choice
          id='size'
          compact
          label={t`字号`}
          options={sizes}
          value={textSize}
          onChange={(value) => choose({ textSize: TextSize.parse(value) })}
        />
        <Choice
          id='language'
          compact
          label={t`语言 Language`}
          options={languages}
          value={language}
          onChange={(value) => choose({ language: Language.parse(value) })}
        />
        <Choice
          id='colours'
          compact
          label={t`颜色`}
          options={looks}
          value={colours}
          onChange={(value) => choose({ colours: Colours.parse(value) })}
        />
      </View>
    </Card>
  )
}
