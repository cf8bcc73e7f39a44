import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Draft } from '../../../contract/catalogue/draft'
import { entryIn } from '../../../contract/catalogue/entries'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { textOf } from '../../../contract/catalogue/texts'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { sayMoment } from '../../platform/words/times'
import { useCatalogue } from '../../station/lookup'
import { Button } from '../../ui/Button'
import { useDraft } from '../parts/asking'
import { Differences } from '../parts/Differences'
import { differencesOf } from '../parts/differences.rules'
import { Editors, useEdits } from '../parts/Editors'
import { useEntry } from '../parts/entry'
import { sayPeople, useSaying } from '../parts/words'
import { Decide } from './Decide'
import '../../workplace/frame/editing.scss'

/** What a draft changes, for the colleague who reads it. */
function ReviewPage() {
  const { t } = useLingui()
  const pick = usePick()
  const entry = useEntry()
  const catalogue = useCatalogue()
  const draft = useDraft(entry, useEdits())
  const name = draft.data && pick(draft.data.name)
  return (
    <Editors title={name || t`看改了什么`}>
      <Answer query={catalogue} kind='page'>
        {(known) => (
          <Answer query={draft} kind='page'>
            {(read) => <Review draft={read} catalogue={known} />}
          </Answer>
        )}
      </Answer>
    </Editors>
  )
}

function Review({ draft, catalogue }: { draft: Draft; catalogue: Catalogue }) {
  const { t } = useLingui()
  const saying = useSaying(catalogue)
  const { of, id, text, isNew, writers, savedAt, state, mine } = draft
  const live = entryIn(catalogue, { of, id })
  const who = sayPeople(writers)
  const moment = sayMoment(savedAt)
  return (
    <View className='editing-stack'>
      <View>{isNew ? t`${who}写了一条新的，${moment} 动过。` : t`${who}改的，${moment} 动过。`}</View>
      <Differences differences={differencesOf(live && textOf(live), text, saying)} />
      {state === 'waiting' && !mine && <Decide draft={draft} />}
      {state === 'waiting' && mine && <View className='editing-soft'>{t`你写过的，要请另一位同事看过才能发布。`}</View>}
      {state !== 'waiting' && <View className='editing-soft'>{t`还在改，写好了才请人复核。`}</View>}
      <Button kind='plain' onTap={() => void go(addresses.editEntry({ of, id }))}>
        {mine ? t`接着改` : t`有小错，我来改（改了就要再请别人看）`}
      </Button>
    </View>
  )
}

export default whole(ReviewPage)
