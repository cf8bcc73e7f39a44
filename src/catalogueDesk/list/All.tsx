import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Theme } from '../../../contract/catalogue/catalogue'
import { type Entry, EntryKind, entriesOf, nameOf } from '../../../contract/catalogue/entries'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { capital, usePick } from '../../platform/words/bilingual'
import { sayTheme, themeMotifs, themes } from '../../station/themes/lookup'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { sayKind } from '../parts/words'

interface AllProps {
  catalogue: Catalogue
  kind: EntryKind
  onKind: (kind: EntryKind) => void
}

/** All entries of a kind, services a theme at a time. */
export function All({ catalogue, kind, onKind }: AllProps) {
  const { t } = useLingui()
  const [theme, setTheme] = useState<Theme>('papers')
  const entries = entriesOf(catalogue, kind).filter((entry) => entry.of !== 'service' || entry.theme === theme)
  // The options are the kinds, and below the themes.
  return (
    <Card title={t`全部条目`}>
      <Choice
        id='kind'
        compact
        label={t`看什么`}
        options={EntryKind.options.map((one) => ({ value: one, label: sayKind(one) }))}
        value={kind}
        onChange={(value) => onKind(value as EntryKind)}
      />
      {kind === 'service' && (
        <Choice
          id='theme'
          compact
          label={t`哪一类`}
          options={themes.map((one) => ({ value: one, label: sayTheme(one) }))}
          value={theme}
          onChange={(value) => setTheme(value as Theme)}
        />
      )}
      <Rows key={`${kind} ${theme}`} entries={entries} />
    </Card>
  )
}

const rowsAtOnce = 20

/** So many at first, and more on request. */
function Rows({ entries }: { entries: readonly Entry[] }) {
  const { t } = useLingui()
  const pick = usePick()
  const [most, setMost] = useState(rowsAtOnce)
  if (entries.length === 0) return <View className='editing-soft'>{t`这一类还没有条目。`}</View>
  return (
    <>
      {entries.slice(0, most).map((entry) => (
        <Row
          key={entry.id}
          motif={entry.of === 'service' ? themeMotifs[entry.theme] : motifs[entry.of]}
          title={capital(pick(nameOf(entry)))}
          end={entry.of === 'service' && entry.state === 'closed' ? <Tag tone='waiting'>{t`暂停不办`}</Tag> : undefined}
          onTap={() => void go(addresses.editEntry({ of: entry.of, id: entry.id }))}
        />
      ))}
      {entries.length > most && <Button kind='plain' onTap={() => setMost(most + rowsAtOnce)}>{t`再往下看`}</Button>}
    </>
  )
}

const motifs = { document: 'document', organisation: 'house', term: 'book' }
