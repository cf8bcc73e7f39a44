import { whole } from '../../platform/frame/Whole'
import { go, goAside, goInstead } from '../../platform/go'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Case } from '../../../contract/cases/case'
import { sayAssumed, sayBefore } from '../../cases/deadlines'
import { useCase } from '../../cases/lookup'
import { sayNumber } from '../../cases/numbers'
import { motifOf, sayCategory } from '../../cases/words'
import { usePromises } from '../../communities/promises/lookup'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'
import { Medallion } from '../../ui/papercut/Medallion'
import { Row } from '../../ui/Row'
import { Steps } from '../../ui/Steps'
import '../index.scss'

/** Confirms a report: who is handling it, what happens next and by when. */
function SentPage() {
  const { t } = useLingui()
  const id = useRouter().params.case ?? ''
  const query = useCase(id)
  const foot = (
    <>
      <Button kind='second' onTap={() => void goInstead(addresses.repair(id))}>{t`看进度`}</Button>
      <Button onTap={() => void go(addresses.home)}>{t`回首页`}</Button>
    </>
  )
  return (
    <Page title={t`报好了`} foot={foot} login={t`登录后看进度`}>
      <Answer query={query} kind='page'>
        {(item) => <Sent item={item} />}
      </Answer>
    </Page>
  )
}

function Sent({ item }: { item: Case }) {
  const { t } = useLingui()
  const promises = usePromises()
  const number = sayNumber(item.number)
  const team = item.lead.name
  const { answer, solution } = item.deadlines
  const answered = answer?.at ? t`${sayBefore(answer.at)}有人答复您` : t`有人答复您`
  const solved = solution?.at ? t`${sayBefore(solution.at)}修好` : t`修好`
  const unsure = sayAssumed(answer) ?? sayAssumed(solution)
  const steps = [
    { title: t`${team}收到了`, note: sayCategory(item.kind, item.category), state: 'done' as const },
    { title: answered, note: promises.repairAnswer, state: 'now' as const },
    { title: t`师傅先约时间再上门`, note: promises.repairVisit, state: 'next' as const },
    { title: solved, note: promises.repairDone, state: 'next' as const },
  ]
  return (
    <>
      <View className='repair-done'>
        <View className='repair-medallion'>
          <Medallion seed={item.id} motif={motifOf(item.kind, item.category)} turning />
        </View>
        <Heading level={2}>{number}</Heading>
        <View className='repair-note'>{t`打电话来问，说这个号就行。`}</View>
      </View>
      <Card title={t`接下来`}>
        <Steps label={t`接下来`} steps={steps} words={{ done: t`已完成`, now: t`现在`, next: t`之后` }} />
      </Card>
      {unsure !== undefined && <View className='repair-note'>{unsure}</View>}
      <AskPhone />
    </>
  )
}

/** Asks for a name and number so that the repairer can reach the reporter. */
function AskPhone() {
  const { t } = useLingui()
  const person = useLogin()?.person
  if (person === undefined || (person.name !== null && person.phone !== null)) return null
  return (
    <Card>
      <Row motif='phone' title={t`留个姓名和电话`} note={t`师傅上门前好联系您。`} onTap={() => void goAside(addresses.profile)} />
    </Card>
  )
}

export default whole(SentPage)
