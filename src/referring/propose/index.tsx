import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import { Answer } from '../../platform/frame/Answer'
import { useLogin } from '../../platform/login'
import { useCatalogue } from '../../station/lookup'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { NotYours } from '../parts/NotYours'
import { refers } from '../parts/refers'
import { Proposing } from './Proposing'

/** 转介: to whom, what they would be told, what for and until when. The person decides. */
function ProposePage() {
  const { t } = useLingui()
  const caseId = useRouter().params.case ?? ''
  const roles = useLogin()?.person.roles
  const query = useCatalogue()
  return (
    <StaffPage title={t`请别的单位帮忙`} login={t`登录后请别的单位帮忙`}>
      {refers(roles) ? (
        <Answer query={query}>{({ organisations }) => <Proposing caseId={caseId} organisations={organisations} />}</Answer>
      ) : (
        <NotYours />
      )}
    </StaffPage>
  )
}

export default whole(ProposePage)
