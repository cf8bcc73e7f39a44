import { useLingui } from '@lingui/react/macro'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Case, TimelineEntry } from '../../contract/cases/case'
import { sayMoment } from '../platform/words/times'
import { useCatalogue } from '../station/lookup'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { spoken } from '../ui/press'
import { Tag } from '../ui/Tag'
import { tongue } from '../ui/tongue'
import { sayEntry } from './entries'
import { Pictures } from './Pictures'
import { sayWho } from './steps'
import './cases.scss'

const shownAtFirst = 6

/** 办理进度: everything that happened to a case, newest first. */
export function Timeline({ item }: { item: Case }) {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const newestFirst = [...item.timeline].reverse()
  const shown = all ? newestFirst : newestFirst.slice(0, shownAtFirst)
  return (
    <Card title={t`办理进度`}>
      <View {...spoken({ role: 'list', label: t`办理进度` })}>
        {shown.map((entry) => (
          <Entry key={entry.id} item={item} entry={entry} />
        ))}
      </View>
      {shown.length < newestFirst.length && <Button kind='plain' onTap={() => setAll(true)}>{t`看以前的`}</Button>}
    </Card>
  )
}

function Entry({ item, entry }: { item: Case; entry: TimelineEntry }) {
  const { t } = useLingui()
  const { title, notes } = sayEntry(item, entry)
  return (
    <View className='entry' {...spoken({ role: 'listitem' })}>
      <View className='entry-head'>
        <View className='entry-title'>{title}</View>
        {entry.staffOnly && <Tag tone='plain'>{t`居民看不到`}</Tag>}
      </View>
      <View className='entry-when'>
        <Text className='entry-part'>{`${sayMoment(entry.at)} · `}</Text>
        <Text className='entry-part'>{sayWho(item.kind, entry.by)}</Text>
      </View>
      {typeof entry.facts.referredTo === 'string' && <ReferredTo organisation={entry.facts.referredTo} />}
      {notes.map((note) => (
        <View key={note}>{note}</View>
      ))}
      {entry.text !== null && (
        <View className='entry-text' {...tongue(entry.text)}>
          {entry.text}
        </View>
      )}
      <Pictures photos={entry.photos} />
    </View>
  )
}

function ReferredTo({ organisation }: { organisation: string }) {
  const { i18n } = useLingui()
  const name = useCatalogue().data?.organisations.find(({ id }) => id === organisation)?.name
  return name === undefined ? null : <View>{i18n.locale === 'en' ? name.en : name.zh}</View>
}
