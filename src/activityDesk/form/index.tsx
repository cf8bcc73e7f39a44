import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import { Answer } from '../../platform/frame/Answer'
import { useCommunity, useDraft } from '../parts/asking'
import { Organisers, useOrganises } from '../parts/Organisers'
import '../parts/parts.scss'
import { DraftForm } from './DraftForm'

function FormPage() {
  const { t } = useLingui()
  const draft = useDraft(useRouter().params.draft ?? '', useOrganises())
  const community = useCommunity()
  return (
    <Organisers title={t`写活动`}>
      <Answer query={draft} kind='page'>
        {(known) => (
          <Answer query={community} kind='page'>
            {({ venues }) => <DraftForm key={known.activityId} draft={known} venues={venues} onClash={() => void draft.refetch()} />}
          </Answer>
        )}
      </Answer>
    </Organisers>
  )
}

export default whole(FormPage)
