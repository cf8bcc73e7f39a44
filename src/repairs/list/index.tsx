import { whole } from '../../platform/frame/Whole'
import { go } from '../../platform/go'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { CaseList } from '../../cases/page/CaseList'
import { addresses } from '../../platform/addresses'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { sayRow } from '../progress/words'

/** My repairs. */
function RepairsPage() {
  const { t } = useLingui()
  const report = () => void go(addresses.repairReport)
  const none = <Empty motif='wrench' title={t`还没有报过修`} note={t`家里、楼道、院子里什么坏了，都可以报。`} />
  return (
    <Page title={t`我的报修`} foot={<Button onTap={report}>{t`报修`}</Button>} login={t`登录后看您的报修`}>
      <CaseList kind='repair' say={sayRow} none={none} />
      <Card>
        <Row motif='place' title={t`身边的报修`} note={t`楼道、院子、街上，哪儿还没修好`} onTap={() => void go(addresses.troubles)} />
      </Card>
    </Page>
  )
}

export default whole(RepairsPage)
