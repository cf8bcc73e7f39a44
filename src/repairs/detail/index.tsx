import { whole } from '../../platform/frame/Whole'
import { goInstead } from '../../platform/go'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Case } from '../../../contract/cases/case'
import { type Acting, useActing } from '../../cases/act'
import { useCase } from '../../cases/lookup'
import { saySent } from '../../cases/numbers'
import { RecordCard } from '../../cases/parts/record/RecordCard'
import { stepsOf } from '../../cases/steps'
import { Timeline } from '../../cases/Timeline'
import { sayCategory } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Steps } from '../../ui/Steps'
import { Foot } from './Foot'
import { Message } from './Message'
import { More } from './More'
import { NowCard } from './NowCard'
import { Reported } from './Reported'
import '../index.scss'

/** One repair: what is happening now, its progress, and what the resident can say and do. */
function RepairPage() {
  const { t } = useLingui()
  const id = useRouter().params.case ?? ''
  const query = useCase(id)
  useRefresh(query)
  const acting = useActing()
  const gone = isRefusal(query.error, 'NOT_FOUND')
  const item = gone ? undefined : query.data
  return (
    <Page
      title={item === undefined ? t`报修进度` : sayCategory(item.kind, item.category)}
      wide
      login={t`登录后看进度`}
      foot={item && <Foot item={item} acting={acting} />}
    >
      {gone ? (
        <Gone />
      ) : (
        <Answer query={query} kind='page'>
          {(found) => <Repair item={found} acting={acting} />}
        </Answer>
      )}
    </Page>
  )
}

function Repair({ item, acting }: { item: Case; acting: Acting }) {
  const { t } = useLingui()
  return (
    <>
      <View className='repair-head'>
        <View>{item.where.words}</View>
        <View>{saySent(item)}</View>
      </View>
      <Failure far error={acting.error} />
      <View className='repair'>
        <View className='repair-column'>
          <NowCard item={item} acting={acting} />
          <Card>
            <Steps label={t`走到哪一步`} steps={stepsOf(item)} words={{ done: t`已完成`, now: t`现在`, next: t`之后` }} />
          </Card>
          {item.mine.includes('requester') && <Message item={item} />}
        </View>
        <View className='repair-column'>
          <RecordCard item={item} forStaff={false} />
          <Timeline item={item} />
          <Reported item={item} />
          <More item={item} acting={acting} />
        </View>
      </View>
    </>
  )
}

/** The repair does not exist, or this person may not see it. */
function Gone() {
  const { t } = useLingui()
  const action = <Button onTap={() => void goInstead(addresses.repairs)}>{t`看我的报修`}</Button>
  return <Empty motif='empty' title={t`没有这件报修`} note={t`可能不在了，或者不是您报的。`} action={action} />
}

export default whole(RepairPage)
