import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef } from 'react'
import { useCommunity } from '../../communities/lookup'
import { dial } from '../../platform/dial'
import { Failure } from '../../platform/frame/Failure'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { showToast } from '../../ui/toast-store'
import { useMe } from '../lookup'
import { enterDoorCode } from './doorCode'

/** The home that stands, and while it waits for its confirmation, whom to call and a field for the code. */
export function MyHome() {
  const { t } = useLingui()
  const login = useLogin()?.person
  const home = (useMe().data ?? login)?.home
  if (!home) return null
  const confirmed = home.state === 'confirmed'
  return (
    <Card title={t`我的住址`}>
      <Row
        motif='house'
        title={home.address}
        note={<View className='me-sentence'>{confirmed ? t`已经确认。搬家了，就在下面重新选。` : t`等网格员确认`}</View>}
      />
      {!confirmed && <Waiting />}
    </Card>
  )
}

function Waiting() {
  const { t } = useLingui()
  const { name, phone } = useCommunity().data?.contacts[0] ?? {}
  const code = useRef('')
  const entering = useMutation({ mutationFn: enterDoorCode, onSuccess: () => showToast(t`住址确认好了。`) })
  return (
    <>
      <View className='me-note'>{t`网格员核实以后，就能报居民活动，也看得到本单元报过的事。报修现在就能报。`}</View>
      {phone !== undefined && (
        <Row motif='phone' title={phone} note={<View className='me-sentence'>{t`着急就打电话：${name}`}</View>} onTap={() => dial(phone)} />
      )}
      <Field
        id='door-code'
        label={t`网格员给的 6 位数字`}
        type='phone'
        maxLength={6}
        onCommit={(text) => {
          code.current = text.trim()
        }}
      />
      <Failure error={entering.error} />
      <View className='me-buttons'>
        <Button
          kind='second'
          busy={entering.isPending}
          onTap={() => (/^\d{6}$/.test(code.current) ? entering.mutate({ code: code.current }) : showToast(t`请填 6 位数字。`))}
        >{t`用数字确认`}</Button>
      </View>
    </>
  )
}
