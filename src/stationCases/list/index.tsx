import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { CaseList } from '../../cases/page/CaseList'
import { addresses } from '../../platform/addresses'
import { Page } from '../../platform/frame/Page'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { sayRow } from '../case/words'

/** What I asked the station. */
function AskedPage() {
  const { t } = useLingui()
  const ask = () => void go(addresses.stationAsk({}))
  const none = <Empty motif='pomegranate' title={t`还没有问过驿站`} note={t`办证、找活、遇到难处，都可以问。`} />
  return (
    <Page title={t`我问驿站的事`} foot={<Button onTap={ask}>{t`问问驿站`}</Button>} login={t`登录后看您问过的事`}>
      <CaseList kind='station' say={sayRow} none={none} />
    </Page>
  )
}

export default whole(AskedPage)
