import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Person } from '../../../contract/people'
import { useInbox, useMe } from '../../me/lookup'
import { addresses } from '../../platform/addresses'
import { CareSwitch } from '../../platform/frame/CareSwitch'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { whole } from '../../platform/frame/Whole'
import { go } from '../../platform/go'
import { ensureLogin, useLogin } from '../../platform/login'
import { useUnread } from '../../platform/unread'
import { Band } from '../../ui/Band'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { EntryRows } from '../EntryRows'
import { Leaving } from './Leaving'
import { LookChoice } from './LookChoice'
import './index.scss'

function MePage() {
  const { t } = useLingui()
  const login = useLogin()
  const me = useMe()
  useRefresh(me, useInbox())
  const person = me.data ?? login?.person
  return (
    <Page title={t`我的`} tab='me' wide band={<MeBand person={person} />}>
      <View className='me'>
        {person === undefined ? <LoggedOut /> : <Mine person={person} />}
        <LookChoice />
        <Card>
          <Row motif='phone' title={t`问问社区`} note={t`不会用、找不到，打个电话就行`} onTap={() => void go(addresses.services)} />
          <Row motif='book' title={t`隐私说明`} onTap={() => void go(addresses.privacy)} />
        </Card>
        {person !== undefined && <Leaving />}
      </View>
    </Page>
  )
}

function MeBand({ person }: { person: Person | undefined }) {
  const { t } = useLingui()
  const over = (
    <View className='me-over'>
      <CareSwitch />
    </View>
  )
  if (person === undefined) return <Band over={over} title={t`您好，邻居`} seed='shiliu' motif='pomegranate' />
  const lines = person.home === null ? [t`还没选住址`] : [person.home.address]
  return <Band over={over} title={person.name ?? t`您好，邻居`} lines={lines} seed={person.id} motif='pomegranate' />
}

function LoggedOut() {
  const { t } = useLingui()
  const login = useMutation({ mutationFn: ensureLogin })
  return (
    <Card>
      <View className='me-login'>
        <View className='me-note'>{t`登录后可以报名、看通知、存同行人。`}</View>
        <Button busy={login.isPending} onTap={() => login.mutate()}>{t`登录`}</Button>
        <Failure error={login.error} />
      </View>
    </Card>
  )
}

function Mine({ person }: { person: Person }) {
  const { t } = useLingui()
  const unread = useUnread()
  const to = (url: string) => () => void go(url)
  return (
    <Card>
      <EntryRows on='me' />
      <Row
        motif='envelope'
        title={t`通知`}
        end={unread > 0 ? <Tag tone='waiting'>{t`${unread} 条未读`}</Tag> : undefined}
        onTap={to(addresses.inbox)}
      />
      <Row
        motif='house'
        title={t`我的资料`}
        note={person.home === null ? t`姓名、电话、住址` : person.home.address}
        onTap={to(addresses.profile)}
      />
      <Row motif='hands' title={t`同行人`} note={t`常一起参加活动的家人、朋友`} onTap={to(addresses.family)} />
    </Card>
  )
}

export default whole(MePage)
