import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import '../../cases/catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import { useCase } from '../../cases/lookup'
import { useTitle } from '../../cases/useTitle'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
import { useLogin } from '../../platform/login'
import { worksAtDesk } from '../../platform/workplace'
import { NotYours } from '../../workplace/frame/NotYours'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { useProjected } from '../deeds/useProjected'
import { Acting } from './Acting'
import { CaseView } from './CaseView'

function DeskCasePage() {
  const { t } = useLingui()
  const { params } = useRouter()
  const query = useCase(params.case ?? '')
  const item = useProjected(query.data)
  const title = useTitle(item)
  const roles = useLogin()?.person.roles
  // Whoever reported it may read it, but not as the staff do.
  const another = roles !== undefined && !worksAtDesk(roles)
  useRefresh(query)
  return (
    <StaffPage title={title ?? t`办件`} wide login={t`登录后看办件`} foot={item && !another && <Acting key={item.id} item={item} />}>
      {another ? (
        <NotYours title={t`这里是工作人员办件的地方`} />
      ) : (
        <Answer query={query} kind='page'>
          {() => item && <CaseView item={item} />}
        </Answer>
      )}
    </StaffPage>
  )
}

export default whole(DeskCasePage)
