import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { Card } from '../../ui/Card'
import type { Difference } from './differences.rules'
import { sayField } from './words'
import '../../workplace/frame/editing.scss'

/** Field by field: what is gone and what has come. On a wide screen side by side. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const { t } = useLingui()
  if (differences.length === 0) return <View className='editing-soft'>{t`字一个也没改。`}</View>
  return (
    <View className='editing-stack'>
      {differences.map(({ field, gone, come }) => (
        <Card key={field} title={sayField(field)}>
          {gone.length + come.length === 0 && <View className='editing-soft'>{t`只换了先后。`}</View>}
          <View className='difference'>
            {gone.length > 0 && <Side title={t`原来`} lines={gone} tone='gone' />}
            {come.length > 0 && <Side title={gone.length > 0 ? t`改成` : t`添上`} lines={come} tone='come' />}
            {come.length === 0 && gone.length > 0 && <View className='editing-soft'>{t`去掉了。`}</View>}
          </View>
        </Card>
      ))}
    </View>
  )
}

function Side({ title, lines, tone }: { title: string; lines: readonly string[]; tone: 'gone' | 'come' }) {
  return (
    <View className={`difference-side difference-${tone}`}>
      <View className='difference-title'>{title}</View>
      {lines.map((line) => (
        <View key={line} className='difference-line'>
          {line}
        </View>
      ))}
    </View>
  )
}
