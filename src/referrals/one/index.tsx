import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { UnitReferral } from '../../../contract/referrals'
import { PassedFields } from '../../cases/referrals/Passed'
import { addresses } from '../../platform/addresses'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { goInstead } from '../../platform/go'
import { sayDay, sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { useUnitReferral } from '../asking'
import { Answering } from './Answering'

/** One referral, with exactly what was agreed to, for as long as it lasts. */
function UnitReferralPage() {
  const { t } = useLingui()
  const id = useRouter().params.referral ?? ''
  const query = useUnitReferral(id)
  useRefresh(query)
  const over = isRefusal(query.error, 'NOT_FOUND', 'NOT_ALLOWED')
  return (
    <Page title={t`转来的一件事`} login={t`登录后看转来的事`}>
      {over ? (
        <Over />
      ) : (
        <Answer query={query} kind='page'>
          {(referral) => <Whole referral={referral} />}
        </Answer>
      )}
    </Page>
  )
}

function Whole({ referral }: { referral: UnitReferral }) {
  const { t } = useLingui()
  const { purpose, passed, until, sentAt } = referral
  const [sent, day] = [sayMoment(sentAt), sayDay(until)]
  return (
    <View className='referrals'>
      <Card title={t`请您做什么`}>
        <View className='referral'>
          <View className='referral-words'>{purpose ?? t`没有写`}</View>
          <View className='referral-soft'>{t`${sent} 转来，到 ${day} 为止。`}</View>
        </View>
      </Card>
      <Card title={t`本人同意告诉您的`}>
        <View className='referral'>
          <PassedFields passed={passed} canCall />
          <View className='referral-soft'>{t`只给您看，请别抄、别转。办完、到日子，或者本人收回，就看不到了。`}</View>
        </View>
      </Card>
      <Answering referral={referral} />
    </View>
  )
}

function Over() {
  const { t } = useLingui()
  const action = <Button onTap={() => void goInstead(addresses.unitReferrals)}>{t`看别的`}</Button>
  return <Empty motif='done' title={t`已经结束了，看不到了`} note={t`办完了、到日子了，或者本人收回了。`} action={action} />
}

export default whole(UnitReferralPage)
