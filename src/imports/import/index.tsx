import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import type { Import } from '../../../contract/imports'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
import { goInstead } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { NotYours } from '../../workplace/frame/NotYours'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { useImport } from './asking'
import { Doubts } from './Doubts'
import { Outcome } from './Outcome'
import { Places } from './Places'
import { Problems } from './Problems'
import { Summary } from './Summary'
import '../parts/parts.scss'

/** What becomes of a list: before it is written, while it is, and afterwards. */
function ImportPage() {
  const { t } = useLingui()
  const manages = useLogin()?.person.roles.includes('manager')
  const { import: importId = '' } = useRouter().params
  return (
    <StaffPage title={t`导入名册`} wide login={t`登录后导入名册`}>
      {manages ? <One importId={importId} /> : <NotYours title={t`这里是社区书记导入住户名册的地方`} />}
    </StaffPage>
  )
}

const pollMilliseconds = 1_500

function One({ importId }: { importId: string }) {
  const query = useImport(importId)
  const { data, dataUpdatedAt, refetch } = query
  const moves = data?.state === 'applying' || data?.state === 'undoing'
  useRefresh(query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer asks for the next one
  useEffect(() => {
    if (!moves) return
    const timer = setTimeout(() => void refetch(), pollMilliseconds)
    return () => clearTimeout(timer)
  }, [moves, dataUpdatedAt, refetch])
  return (
    <Answer query={query} kind='page' rows={6}>
      {(item) => <State item={item} />}
    </Answer>
  )
}

function State({ item }: { item: Import }) {
  const { t } = useLingui()
  if (item.state === 'waiting')
    return (
      <Empty
        motif='empty'
        title={t`这份表格没有传上来`}
        note={t`请再选一次，别的没有变。`}
        action={<Button onTap={() => void goInstead(addresses.imports)}>{t`去选表格`}</Button>}
      />
    )
  if (item.state !== 'read') return <Outcome item={item} />
  return (
    <View className='imports-columns'>
      <View className='imports-columns-first'>
        <Summary item={item} />
        <Doubts importId={item.id} doubts={item.doubts} />
        <Problems problems={item.problems} />
      </View>
      <Places importId={item.id} counts={item.places} />
    </View>
  )
}

export default whole(ImportPage)
