import { whole } from '../../platform/frame/Whole'
import { goBack } from '../../platform/go'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import type { Rating } from '../../../contract/cases/parts/rating'
import { useCase } from '../../cases/lookup'
import { Reopen } from '../../cases/page/Reopen'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { showToast } from '../../ui/toast-store'
import { Questions } from './Questions'
import '../../cases/page/page.scss'
import '../index.scss'

/** Answered? Solved? Satisfied? A repair only half solved can be reopened at once. */
function RatePage() {
  const { t } = useLingui()
  const id = useRouter().params.case ?? ''
  const query = useCase(id)
  const [given, setGiven] = useState<Rating>()
  const onGiven = (rating: Rating) => {
    if (rating.solved !== 'yes') return setGiven(rating)
    showToast(t`谢谢您，记下了。`)
    void goBack()
  }
  if (query.data === undefined) {
    return (
      <Page title={t`修得怎么样？`} login={t`登录后再说`}>
        <Answer query={query}>{() => null}</Answer>
      </Page>
    )
  }
  if (given !== undefined) return <NotSolved item={query.data} words={given.words} />
  return <Asked item={query.data} onGiven={onGiven} />
}

function Asked({ item, onGiven }: { item: Case; onGiven: (rating: Rating) => void }) {
  const { t } = useLingui()
  const action = ['confirm', 'rate'].find((name) => item.allowed.includes(name))
  if (action !== undefined) return <Questions item={item} action={action} onGiven={onGiven} />
  return (
    <Page title={t`修得怎么样？`}>
      <Empty motif='done' title={t`现在不用再说了`} note={t`修好以后七天里可以改评价。`} />
    </Page>
  )
}

/** The manager will see the rating; the resident can also reopen the repair. */
function NotSolved({ item, words }: { item: Case; words: string | undefined }) {
  const { t } = useLingui()
  const back = () => void goBack()
  return (
    <Page title={t`要马上重新处理吗？`}>
      <View className='repair-note'>{t`您的话记下了，社区负责人会看到。`}</View>
      {item.allowed.includes('reopen') && (
        <Card>
          <Reopen item={item} words={words} onDone={back} />
        </Card>
      )}
      <View className='case-buttons'>
        <Button kind='second' onTap={back}>{t`先不用`}</Button>
      </View>
    </Page>
  )
}

export default whole(RatePage)
