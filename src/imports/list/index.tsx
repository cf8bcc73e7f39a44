import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import '../../platform/uploads/catalogue'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ImportRow, importsContract } from '../../../contract/imports'
import { addresses } from '../../platform/addresses'
import { mutationOf } from '../../platform/api/mutationOf'
import { useAnswer } from '../../platform/api/queries'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { openFile } from '../../platform/openFile'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { NotYours } from '../../workplace/frame/NotYours'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { saySending, sayState, stateTones } from '../parts/words'
import { chooseSheet } from './file'
import { sendSheet } from './sending'
import '../parts/parts.scss'

const weapp = process.env.TARO_ENV === 'weapp'
const template = mutationOf(importsContract.template)

/** Where managers bring in compounds, buildings and homes from a list. */
function ImportsPage() {
  const { t } = useLingui()
  const manages = useLogin()?.person.roles.includes('manager')
  return (
    <StaffPage title={t`导入名册`} wide login={t`登录后导入名册`}>
      {manages ? <Imports /> : <NotYours title={t`这里是社区书记导入住户名册的地方`} />}
    </StaffPage>
  )
}

function Imports() {
  const query = useAnswer({ route: importsContract.list, input: {}, staleTime: 0 })
  useRefresh(query)
  return (
    <View className='imports-columns'>
      <Bring />
      <Answer query={query} rows={3}>
        {({ items }) => <Latest rows={items} />}
      </Answer>
    </View>
  )
}

function Bring() {
  const { t } = useLingui()
  const [percent, setPercent] = useState<number>()
  const sending = useMutation({
    mutationFn: async () => {
      const file = await chooseSheet()
      return file && sendSheet(file, setPercent)
    },
    onSuccess: (read) => read && void go(addresses.importOf(read.id)),
    onSettled: () => setPercent(undefined),
  })
  const taking = useMutation({ mutationFn: async () => openFile((await template({})).url, 'xlsx') })
  return (
    <Card title={t`从表格带进来`}>
      <View className='imports-stack'>
        <View>{t`把小区、楼、单元、户的 Excel 表传上来。先给您看会加什么、改什么，您点了才写入；写错了，24 小时内能撤回。`}</View>
        <View className='imports-soft'>{t`只留地址，表里的姓名、电话不会留下。一次最多 10,000 行、5 MB。`}</View>
        {weapp && <View className='imports-soft'>{t`先把表格发到微信的“文件传输助手”，再在聊天里选它。`}</View>}
        <Failure error={sending.error ?? taking.error} />
        <Button busy={sending.isPending} onTap={() => sending.mutate()}>
          {percent === undefined ? t`选一个表格` : saySending(percent)}
        </Button>
        <Button kind='second' busy={taking.isPending} onTap={() => taking.mutate()}>{t`下载样表`}</Button>
      </View>
    </Card>
  )
}

function Latest({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useLingui()
  if (rows.length === 0) return null
  return (
    <Card title={t`最近导入的`}>
      {rows.map(({ id, state, startedAt, rows: count, households }) => (
        <Row
          key={id}
          motif='document'
          title={sayMoment(startedAt)}
          note={[plural(count, { other: '# 行' }), ...(state === 'read' ? [] : [plural(households, { other: '新增 # 户' })])].join(' · ')}
          end={<Tag tone={stateTones[state]}>{sayState(state)}</Tag>}
          onTap={() => void go(addresses.importOf(id))}
        />
      ))}
    </Card>
  )
}

export default whole(ImportsPage)
