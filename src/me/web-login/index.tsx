import { whole } from '../../platform/frame/Whole'
import { goBack } from '../../platform/go'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { renderSVG } from 'uqr'
import { addresses } from '../../platform/addresses'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { endQrCode } from '../../platform/login'
import { Button } from '../../ui/Button'
import { spoken } from '../../ui/press'
import { useOutcome, useTicket } from './ticket'
import '../index.scss'

/** Web login: the phone scans the code and confirms, then this page returns to where the person was. */
function WebLoginPage() {
  const { t } = useLingui()
  const ticket = useTicket()
  const outcome = useOutcome(ticket.data)
  const login = outcome.data?.state === 'confirmed' ? outcome.data.login : undefined
  const finished = useRef(false)
  useEffect(() => {
    if (login === undefined || finished.current) return
    finished.current = true
    // Whoever opened this address directly goes to 我的.
    void goBack(addresses.me).then(() => endQrCode(login))
  }, [login])
  useUnload(() => {
    if (!finished.current) endQrCode(undefined)
  })
  const gone = isRefusal(outcome.error, 'TICKET_EXPIRED', 'TICKET_TAKEN')
  return (
    <Page title={t`登录`}>
      <Answer query={ticket} kind='card'>
        {({ address, number }) => (
          <View className='me-code'>
            <View>{t`请用微信扫一扫，在手机上选下面这个数字，再点“确认登录”。`}</View>
            {!gone && <View className='me-code-number'>{number}</View>}
            {gone ? <Failure error={outcome.error} /> : <QrCode address={address} />}
            {gone && <Button onTap={() => void ticket.refetch()}>{t`换一个二维码`}</Button>}
            {!gone && outcome.error !== null && <Failure error={outcome.error} />}
          </View>
        )}
      </Answer>
    </Page>
  )
}

function QrCode({ address }: { address: string }) {
  const { t } = useLingui()
  // A background image, because Taro's Image has no alternative text on the web.
  const style = { backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 0 }))}")` }
  return (
    <>
      <View className='me-code-picture' style={style} {...spoken({ role: 'img', label: t`登录二维码` })} />
      <a className='me-code-address' href={address} target='_blank' rel='noreferrer'>{t`就在这部手机上？点这里确认`}</a>
    </>
  )
}

export default whole(WebLoginPage)
