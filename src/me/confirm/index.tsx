import { whole } from '../../platform/frame/Whole'
import { go } from '../../platform/go'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { loginsContract } from '../../../contract/logins'
import { addresses } from '../../platform/addresses'
import { mutationOf } from '../../platform/api/mutationOf'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { ticketOf } from './ticketOf'
import '../index.scss'

const confirmWeb = mutationOf(loginsContract.confirmWeb, { settles: true })

/** Opened by scanning the web login's QR code; confirming logs that page in as the person using this phone. */
function ConfirmPage() {
  const { t } = useLingui()
  const ticket = ticketOf(useRouter().params)
  const confirming = useMutation({ mutationFn: confirmWeb })
  const home = <Button kind='second' onTap={() => void go(addresses.home)}>{t`回首页`}</Button>
  if (ticket === undefined) {
    return (
      <Page title={t`确认登录`}>
        <Empty alert motif='failed' title={t`二维码不对`} note={t`请在电脑上刷新二维码，再扫一次。`} action={home} />
      </Page>
    )
  }
  if (confirming.isSuccess) {
    return (
      <Page title={t`确认登录`}>
        <Empty alert motif='done' title={t`已经登录`} note={t`请回到电脑上继续。`} action={home} />
      </Page>
    )
  }
  return (
    <Page title={t`确认登录`} foot={<Button busy={confirming.isPending} onTap={() => confirming.mutate({ ticket })}>{t`确认登录`}</Button>}>
      <Empty motif='pomegranate' title={t`在电脑上登录社区？`} note={t`是您自己打开的网页，再点确认。不认识的二维码不要扫。`} />
      <View>
        <Failure error={confirming.error} />
      </View>
    </Page>
  )
}

export default whole(ConfirmPage)
