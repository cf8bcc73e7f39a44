import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { endLogin, removeMe } from '../../me/leave'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'

/** One's logins, logging out and deleting one's account. */
export function Leaving() {
  const { t } = useLingui()
  const [asking, setAsking] = useState<'leave' | 'remove'>()
  const close = () => setAsking(undefined)
  const leaving = useMutation({ mutationFn: endLogin, onSuccess: () => showToast(t`已经退出登录。`), onSettled: close })
  const removing = useMutation({
    mutationFn: removeMe,
    onSuccess: () => {
      close()
      showToast(t`您的资料已经删除。`)
    },
  })
  return (
    <Card>
      <Row title={t`登录的设备`} onTap={() => void go(addresses.logins)} />
      <Row title={t`退出登录`} onTap={() => setAsking('leave')} />
      <Row title={t`删除我的资料`} note={t`连同报名、同行人和通知`} onTap={() => setAsking('remove')} />
      <Sheet open={asking === 'leave'} title={t`退出登录？`} closeText={t`关上`} onClose={close}>
        <View className='me-note'>{t`写了一半的都会从这部手机上去掉。报过名、报过修的都还在，再登录就能看到。`}</View>
        <View className='me-buttons'>
          <Button busy={leaving.isPending} onTap={() => leaving.mutate()}>{t`退出`}</Button>
          <Button kind='second' onTap={close}>{t`不退了`}</Button>
        </View>
      </Sheet>
      <Sheet open={asking === 'remove'} title={t`删除我的资料？`} closeText={t`关上`} onClose={close}>
        <View className='me-note'>{t`姓名、电话、住址、同行人和通知都会删掉，没参加的报名会取消。删了就找不回来了。`}</View>
        <Failure error={removing.error} />
        <View className='me-buttons'>
          <Button busy={removing.isPending} onTap={() => removing.mutate()}>{t`删除`}</Button>
          <Button kind='second' onTap={close}>{t`不删了`}</Button>
        </View>
      </Sheet>
    </Card>
  )
}
