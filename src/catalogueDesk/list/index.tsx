import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { EntryKind } from '../../../contract/catalogue/entries'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { useCatalogue } from '../../station/lookup'
import { Button } from '../../ui/Button'
import { beginDraft } from '../parts/asking'
import { Editors, useEdits } from '../parts/Editors'
import { sayNew } from '../parts/words'
import { All } from './All'
import { ToDo } from './ToDo'
import '../../workplace/frame/editing.scss'
import { useDrafts } from './lookup'

function ListPage() {
  const { t } = useLingui()
  const query = useCatalogue()
  return (
    <Editors title={t`驿站条目`}>
      <Answer query={query} rows={6}>
        {(catalogue) => <Lists catalogue={catalogue} />}
      </Answer>
    </Editors>
  )
}

/** What somebody has to do first, then everything there is. */
function Lists({ catalogue }: { catalogue: Catalogue }) {
  const drafts = useDrafts(useEdits())
  const [kind, setKind] = useState<EntryKind>('service')
  useRefresh(drafts)
  return (
    <View className='editing-columns'>
      <View className='editing-stack'>
        <Answer query={drafts} rows={3}>
          {(known) => <ToDo catalogue={catalogue} drafts={known} />}
        </Answer>
        <New kind={kind} />
      </View>
      <All catalogue={catalogue} kind={kind} onKind={setKind} />
    </View>
  )
}

/** A new entry; perhaps a service for a question that nobody could answer, which the address brings. */
function New({ kind }: { kind: EntryKind }) {
  const { t } = useLingui()
  const { asked } = useRouter().params
  const beginning = useMutation({
    mutationFn: () => beginDraft(asked === undefined ? { of: kind } : { of: 'service', asked }),
    onSuccess: (entry) => void go(addresses.editEntry(entry)),
  })
  return (
    <View className='editing-buttons'>
      {asked !== undefined && <View className='editing-soft'>{t`有人问：“${asked}”，还没有条目答得上。`}</View>}
      <Failure error={beginning.error} />
      <Button kind={asked === undefined ? 'second' : 'main'} busy={beginning.isPending} onTap={() => beginning.mutate()}>
        {asked === undefined ? sayNew(kind) : t`照这个问题写一条`}
      </Button>
    </View>
  )
}

export default whole(ListPage)
