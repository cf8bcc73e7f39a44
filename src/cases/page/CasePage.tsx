import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Case } from '../../../contract/cases/case'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { goInstead } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Steps } from '../../ui/Steps'
import { type Acting, useActing } from '../act'
import { useCase } from '../lookup'
import { saySent } from '../numbers'
import { hasRows, KeptRows } from '../parts/kept'
import { RecordCard } from '../parts/record/RecordCard'
import { Referrals } from '../referrals/Referrals'
import { isOpen } from '../states'
import { stepsOf } from '../steps'
import { Timeline } from '../Timeline'
import { useTitle } from '../useTitle'
import { Foot } from './Foot'
import type { PageOfKind } from './kind'
import { Message } from './Message'
import { More } from './More'
import { NowCard } from './NowCard'
import { Reported } from './Reported'
import './page.scss'

/** One case: what is happening now, its progress, and what the resident can say and do. */
export function CasePage({ about }: { about: PageOfKind }) {
  const id = useRouter().params.case ?? ''
  const query = useCase(id)
  useRefresh(query)
  const acting = useActing()
  const gone = isRefusal(query.error, 'NOT_FOUND')
  const item = gone ? undefined : query.data
  const title = useTitle(item)
  return (
    <Page
      title={title ?? about.words.title()}
      wide
      login={about.words.login()}
      foot={item && <Foot item={item} about={about} acting={acting} />}
    >
      {gone ? (
        <Gone about={about} />
      ) : (
        <Answer query={query} kind='page'>
          {(found) => <Whole item={found} about={about} acting={acting} />}
        </Answer>
      )}
    </Page>
  )
}

function Whole({ item, about, acting }: { item: Case; about: PageOfKind; acting: Acting }) {
  const { t } = useLingui()
  return (
    <>
      <View className='case-head'>
        {item.where.words !== '' && <View>{item.where.words}</View>}
        <View>{saySent(item)}</View>
      </View>
      <Failure far error={acting.error} />
      <View className='case-page'>
        <View className='case-column'>
          <NowCard item={item} about={about} acting={acting} />
          <Referrals item={item} forStaff={false} />
          <RecordCard item={item} forStaff={false} />
          {isOpen(item) && hasRows(item, 'todo') && (
            <Card>
              <KeptRows item={item} at='todo' forStaff={false} />
            </Card>
          )}
          <Card>
            <Steps label={t`走到哪一步`} steps={stepsOf(item)} words={{ done: t`已完成`, now: t`现在`, next: t`之后` }} />
          </Card>
          {item.mine.includes('requester') && <Message item={item} about={about} />}
        </View>
        <View className='case-column'>
          <Timeline item={item} />
          <Reported item={item} about={about} />
          <More item={item} about={about} acting={acting} />
        </View>
      </View>
    </>
  )
}

/** The case does not exist, or this person may not see it. */
function Gone({ about: { words, list } }: { about: PageOfKind }) {
  const action = <Button onTap={() => void goInstead(list)}>{words.mine()}</Button>
  return <Empty motif='empty' title={words.gone()} note={words.goneNote()} action={action} />
}
