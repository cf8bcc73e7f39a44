import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { EntryVersion } from '../../../contract/catalogue/draft'
import { editingContract } from '../../../contract/catalogue/editing'
import { type EntryKey, entryIn, nameOf } from '../../../contract/catalogue/entries'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { usePages } from '../../platform/api/queries'
import { Answer } from '../../platform/frame/Answer'
import { Items } from '../../platform/frame/Items'
import { usePick } from '../../platform/words/bilingual'
import { sayMoment } from '../../platform/words/times'
import { useCatalogue } from '../../station/lookup'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { Differences } from '../parts/Differences'
import { differencesOf } from '../parts/differences.rules'
import { Editors, useEdits } from '../parts/Editors'
import { useEntry } from '../parts/entry'
import { sayPeople, sayWhat, useSaying } from '../parts/words'
import '../../workplace/frame/editing.scss'

/** All that an entry said, newest first, each compared with what it said before. */
function VersionsPage() {
  const { t } = useLingui()
  const pick = usePick()
  const key = useEntry()
  const query = useCatalogue()
  const entry = query.data && entryIn(query.data, key)
  return (
    <Editors title={entry === undefined ? t`以前的样子` : pick(nameOf(entry))}>
      <Answer query={query} kind='page'>
        {(catalogue) => <Versions entry={key} catalogue={catalogue} />}
      </Answer>
    </Editors>
  )
}

function Versions({ entry, catalogue }: { entry: EntryKey; catalogue: Catalogue }) {
  const { t } = useLingui()
  const edits = useEdits()
  const query = usePages({ route: editingContract.listVersions, input: entry, enabled: edits && entry.id !== '', staleTime: 0 })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  if (entry.id === '') return <Empty motif='empty' title={t`没有这一条`} />
  return (
    <Items query={query} rows={3} empty={<Empty motif='clock' title={t`还没改过`} note={t`从一开始就是现在这样。`} />}>
      {(versions, more) => (
        <View className='editing-stack'>
          {versions.map((version) => (
            <Version key={version.id} version={version} catalogue={catalogue} />
          ))}
          {more}
          {hasNextPage && !isFetchingNextPage && <Button kind='plain' onTap={() => void fetchNextPage()}>{t`看更早的`}</Button>}
        </View>
      )}
    </Items>
  )
}

function Version({ version, catalogue }: { version: EntryVersion; catalogue: Catalogue }) {
  const { t } = useLingui()
  const saying = useSaying(catalogue)
  const { what, at, writers, reader, before, after } = version
  const moment = sayMoment(at)
  const who = sayPeople(writers)
  const second = sayPeople([reader])
  return (
    <View>
      <Heading level={2}>{`${moment} · ${sayWhat(what)}`}</Heading>
      <View className='editing-soft'>{what === 'published' ? t`${who}写的，${second}看过` : who}</View>
      <Differences differences={differencesOf(before ?? undefined, after, saying)} />
    </View>
  )
}

export default whole(VersionsPage)
