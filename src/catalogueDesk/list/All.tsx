import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Service, Theme } from '../../../contract/catalogue/catalogue'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { sayTheme, themeMotifs, themes } from '../../station/themes/lookup'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'

/** All services, a theme at a time. */
export function All({ services }: { services: readonly Service[] }) {
  const { t } = useLingui()
  const pick = usePick()
  const [theme, setTheme] = useState<Theme>('papers')
  const options = themes.map((one) => ({ value: one, label: sayTheme(one) }))
  // The options are the themes.
  const choose = (value: string) => setTheme(value as Theme)
  const its = services.filter((service) => service.theme === theme)
  return (
    <Card title={t`全部条目`}>
      <Choice id='theme' compact label={t`哪一类`} options={options} value={theme} onChange={choose} />
      {its.map(({ id, name, state }) => (
        <Row
          key={id}
          motif={themeMotifs[theme]}
          title={pick(name)}
          end={state === 'closed' ? <Tag tone='waiting'>{t`暂停不办`}</Tag> : undefined}
          onTap={() => void go(addresses.editService(id))}
        />
      ))}
      {its.length === 0 && <View className='editing-soft'>{t`这一类还没有条目。`}</View>}
    </Card>
  )
}
