import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { type Entry, type EntryKey, entryIn, nameOf } from '../../../contract/catalogue/entries'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { goInstead } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { useCatalogue } from '../../station/lookup'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { useDraft } from '../parts/asking'
import { Editors, useEdits } from '../parts/Editors'
import { useEntry } from '../parts/entry'
import { sayKind } from '../parts/words'
import { Begin } from './Begin'
import { DraftCard } from './DraftCard'
import { Live } from './Live'
import '../../workplace/frame/editing.scss'

/** An entry at the desk: how it stands, and its draft. */
function EntryPage() {
  const pick = usePick()
  const key = useEntry()
  const query = useCatalogue()
  const entry = query.data && entryIn(query.data, key)
  return (
    <Editors title={entry === undefined ? sayKind(key.of) : pick(nameOf(entry))}>
      <Answer query={query} kind='page'>
        {(catalogue) => <Both catalogue={catalogue} entryKey={key} entry={entry} />}
      </Answer>
    </Editors>
  )
}

function Both({ catalogue, entryKey, entry }: { catalogue: Catalogue; entryKey: EntryKey; entry: Entry | undefined }) {
  const { t } = useLingui()
  const query = useDraft(entryKey, useEdits())
  const none = entryKey.id === '' || isRefusal(query.error, 'NOT_FOUND')
  if (none && entry === undefined) {
    const action = <Button onTap={() => void goInstead(addresses.catalogueDesk)}>{t`看全部条目`}</Button>
    return <Empty motif='empty' title={t`没有这一条`} note={t`可能已经发布，或者同事不写了。`} action={action} />
  }
  return (
    <View className='editing-columns'>
      {entry !== undefined && <Live entry={entry} catalogue={catalogue} />}
      {none ? (
        <Begin entry={entryKey} />
      ) : (
        <Answer query={query} rows={4}>
          {(draft) => <DraftCard draft={draft} catalogue={catalogue} />}
        </Answer>
      )}
    </View>
  )
}

export default whole(EntryPage)
