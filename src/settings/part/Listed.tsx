import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CommunitySettings } from '../../../contract/settings/routes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { useWide } from '../../workplace/frame/wide'
import { sayVenue } from '../parts/words'
import { EntryForm } from './EntryForm'
import type { Entry, ListSection } from './entries'

interface ListedProps {
  settings: CommunitySettings
  section: ListSection
  onClash: () => void
}

/** The entries of a section; the form of one stands beside them, on a phone above them. */
export function Listed({ settings, section, onClash }: ListedProps) {
  const { t } = useLingui()
  const wide = useWide()
  const [open, setOpen] = useState<{ entry?: Entry; first?: boolean; round: number }>()
  const entries: readonly Entry[] = settings.sections[section]
  const close = () => setOpen(undefined)
  const saved = () => {
    close()
    showToast(t`存好了，半分钟里大家都看到。`)
  }
  const title = open?.entry === undefined ? t`加一个` : open.entry.name
  const form = open && (
    <EntryForm
      key={open.round}
      {...{ settings, section, onClash }}
      entry={open.entry}
      first={open.first}
      onSaved={saved}
      onDrop={() => setOpen({ ...open, round: open.round + 1 })}
    />
  )
  const begin = (entry?: Entry, first?: boolean) => setOpen({ entry, first, round: (open?.round ?? 0) + 1 })
  return (
    <View className='editing-columns'>
      <Card title={plural(entries.length, { other: '一共 # 个' })}>
        {entries.length === 0 && <Empty motif='empty' title={t`还没有`} />}
        {entries.map((entry, at) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: two contacts may say the same
            key={`${at} ${entry.name}`}
            title={'duty' in entry ? entry.duty : entry.name}
            note={noteOf(entry)}
            selected={wide && open?.entry === entry}
            onTap={() => begin(entry, at === 0)}
          />
        ))}
        <View className='editing-buttons'>
          <Button kind='second' onTap={() => begin()}>{t`加一个`}</Button>
        </View>
      </Card>
      {wide ? (
        <Card title={open ? title : t`改哪一个`}>{form ?? <View className='editing-soft'>{t`点左边一个，就在这儿改。`}</View>}</Card>
      ) : (
        <Sheet open={open !== undefined} title={title} closeText={t`关上`} onClose={close}>
          {form}
        </Sheet>
      )}
    </View>
  )
}

function noteOf(entry: Entry): string {
  if ('duty' in entry) return `${entry.name} · ${entry.phone}`
  return 'phone' in entry ? entry.phone : sayVenue(entry)
}
