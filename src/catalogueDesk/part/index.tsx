import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { goInstead } from '../../platform/go'
import { useCatalogue } from '../../station/lookup'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { useDraft } from '../parts/asking'
import { Editors, useEdits } from '../parts/Editors'
import { useEntry } from '../parts/entry'
import { isPart } from '../parts/fields'
import { sayPart } from '../parts/words'
import { PartForm } from './PartForm'
import '../../workplace/frame/editing.scss'

/** One part of a draft. */
function PartPage() {
  const { t } = useLingui()
  const entry = useEntry()
  const { part, check } = useRouter().params
  const catalogue = useCatalogue()
  const draft = useDraft(entry, useEdits())
  const action = <Button onTap={() => void goInstead(addresses.catalogueDesk)}>{t`看全部条目`}</Button>
  return (
    <Editors title={isPart(entry.of, part) ? sayPart(part) : t`改一段`}>
      {isPart(entry.of, part) ? (
        <Answer query={catalogue} kind='page'>
          {(known) => (
            <Answer query={draft} kind='page'>
              {(read) => (
                <PartForm draft={read} part={part} catalogue={known} check={check === 'yes'} onClash={() => void draft.refetch()} />
              )}
            </Answer>
          )}
        </Answer>
      ) : (
        <View>
          <Empty motif='empty' title={t`没有这一段`} action={action} />
        </View>
      )}
    </Editors>
  )
}

export default whole(PartPage)
