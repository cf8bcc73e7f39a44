import '../catalogue'
import '../../cases/catalogue'
import { useLingui } from '@lingui/react/macro'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useCase } from '../../cases/lookup'
import { sayCategory } from '../../cases/words'
import { Answer } from '../../platform/frame/Answer'
import { LoginAsk } from '../../platform/frame/LoginAsk'
import { Page } from '../../platform/frame/Page'
import { useLogin } from '../../platform/login'
import { useProjected } from '../deeds/useProjected'
import { Acting } from './Acting'
import { CaseView } from './CaseView'

/** A case for the staff who work on it. */
export default function DeskCasePage() {
  const { t } = useLingui()
  const login = useLogin()
  const { params } = useRouter()
  const query = useCase(params.case ?? '')
  const item = useProjected(query.data)
  usePullDownRefresh(async () => {
    await query.refetch()
    Taro.stopPullDownRefresh()
  })
  if (login === undefined) {
    return (
      <Page title={t`办件`}>
        <LoginAsk title={t`登录后看办件`} />
      </Page>
    )
  }
  return (
    <Page
      title={item === undefined ? t`办件` : sayCategory(item.kind, item.category)}
      wide
      foot={item && <Acting key={item.id} item={item} />}
    >
      <Answer query={query} kind='page'>
        {() => item && <CaseView item={item} />}
      </Answer>
    </Page>
  )
}
