import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import '../../cases/catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import { useCase } from '../../cases/lookup'
import { sayCategory } from '../../cases/words'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { useProjected } from '../deeds/useProjected'
import { Acting } from './Acting'
import { CaseView } from './CaseView'

function DeskCasePage() {
  const { t } = useLingui()
  const { params } = useRouter()
  const query = useCase(params.case ?? '')
  const item = useProjected(query.data)
  useRefresh(query)
  return (
    <Page
      title={item === undefined ? t`办件` : sayCategory(item.kind, item.category)}
      wide
      login={t`登录后看办件`}
      foot={item && <Acting key={item.id} item={item} />}
    >
      <Answer query={query} kind='page'>
        {() => item && <CaseView item={item} />}
      </Answer>
    </Page>
  )
}

export default whole(DeskCasePage)
