import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type OwnLogin, ownLoginsContract } from '../../../contract/ownLogins'
import { mutationOf } from '../../platform/api/mutationOf'
import { useAnswer } from '../../platform/api/queries'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { showToast } from '../../ui/toast-store'
import { endLogin } from '../leave'
import { sayDevice, sayNetwork, saySystem } from './devices'
import '../index.scss'

const endOne = mutationOf(ownLoginsContract.endOne, { changes: [ownLoginsContract.list], waits: true })

/** Where somebody is logged in; a notice of a login leads here with it in the address. */
function LoginsPage() {
  const { t } = useLingui()
  const query = useAnswer({ route: ownLoginsContract.list, input: {}, staleTime: 0 })
  const lead = <View className='me-note'>{t`您的账号在这些地方登录着。不认识的，请马上退出。`}</View>
  return (
    <Page title={t`登录的设备`} lead={lead} login={t`登录后看您在哪里登录着`}>
      <Answer query={query}>{({ items }) => <Logins logins={items} />}</Answer>
    </Page>
  )
}

function Logins({ logins }: { logins: OwnLogin[] }) {
  const { t } = useLingui()
  const { login: asked } = useRouter().params
  const ending = useMutation({
    mutationFn: async ({ id, current }: OwnLogin) => void (await (current ? endLogin() : endOne({ loginId: id }))),
    onSuccess: () => showToast(t`已经退出那里的登录。`),
  })
  const end = (login: OwnLogin) => ending.mutate(login)
  const doubtful = logins.find(({ id }) => id === asked)
  if (logins.length === 0) return <Empty motif='empty' title={t`没有登录着的设备`} />
  return (
    <>
      {asked !== undefined && doubtful === undefined && <View className='me-note'>{t`通知里说的那次登录已经退出了。`}</View>}
      {doubtful !== undefined && (
        <Card>
          <LoginRow login={doubtful} />
          <View className='me-buttons'>
            <Button busy={ending.isPending} onTap={() => end(doubtful)}>{t`不是我，马上退出它`}</Button>
          </View>
        </Card>
      )}
      <Failure error={ending.error} />
      <Card>
        {logins
          .filter((login) => login !== doubtful)
          .map((login) => (
            <LoginRow key={login.id} login={login} onEnd={() => end(login)} />
          ))}
      </Card>
    </>
  )
}

function LoginRow({ login, onEnd }: { login: OwnLogin; onEnd?: () => void }) {
  const { t } = useLingui()
  const { by, device, network, since, lastUsedAt, current } = login
  const where = sayWhere(login)
  const began = since === null ? undefined : sayMoment(since)
  const from = sayNetwork(network)
  const used = lastUsedAt === null ? undefined : sayMoment(lastUsedAt)
  const end = onEnd && <Button kind='plain' label={t`退出 ${where}`} onTap={onEnd}>{t`退出`}</Button>
  return (
    <Row
      motif={by === 'web' ? 'door' : 'phone'}
      title={device === null ? t`较早的登录` : where}
      note={
        <>
          {current && <Tag tone='done'>{t`就是这里`}</Tag>}
          {began !== undefined && <View>{t`${began} 登录`}</View>}
          {used !== undefined && <View>{t`${used} 用过`}</View>}
          {network !== null && <View>{t`网络地址 ${from}`}</View>}
        </>
      }
      end={end}
    />
  )
}

/** A login of the mini-program is WeChat's, whatever its engine calls itself. */
function sayWhere({ by, device }: OwnLogin): string {
  if (device === null) return ''
  return by === 'wechat' ? saySystem(device.system) : sayDevice(device)
}

export default whole(LoginsPage)
