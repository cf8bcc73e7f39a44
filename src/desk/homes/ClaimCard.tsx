import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HomeClaim } from '../../../contract/homes'
import { Failure } from '../../platform/frame/Failure'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { confirmHome, makeDoorCode, refuseHome } from './asking'

/** One claim: who says they live where, who else does, and what the grid worker can answer. */
export function ClaimCard({ claim }: { claim: HomeClaim }) {
  const { t } = useLingui()
  const { personId, householdId, name, phone } = claim
  const moment = sayMoment(claim.claimedAt)
  const [refusing, setRefusing] = useState(false)
  const about = { personId, householdId }
  const confirming = useMutation({ mutationFn: () => confirmHome(about), onSuccess: () => showToast(t`确认好了，会告诉本人。`) })
  const making = useMutation({ mutationFn: () => makeDoorCode({ householdId }) })
  return (
    <Card title={claim.address}>
      <Row motif='house' title={name ?? t`没填姓名`} note={[phone ?? t`没填电话`, t`${moment} 选的`].join(' · ')} />
      {claim.others.length > 0 && <Others others={claim.others} />}
      <Failure error={confirming.error ?? making.error} />
      <View className='desk-claim-buttons'>
        <Button busy={confirming.isPending} onTap={() => confirming.mutate()}>{t`确认住这儿`}</Button>
        <Button kind='second' busy={making.isPending} onTap={() => making.mutate()}>{t`给一个门口数字`}</Button>
        <Button kind='plain' onTap={() => setRefusing(true)}>{t`不住这儿`}</Button>
      </View>
      <Sheet open={making.data !== undefined} title={t`门口数字`} closeText={t`关上`} onClose={making.reset}>
        <View className='desk-claim-code'>{making.data?.code}</View>
        <View className='desk-soft'>{t`当面告诉这户人，在“住址”里填上就确认了。7 天内有效，一家人都能用。`}</View>
      </Sheet>
      <Refusing open={refusing} about={about} onClose={() => setRefusing(false)} />
    </Card>
  )
}

function Others({ others }: Pick<HomeClaim, 'others'>) {
  const { t } = useLingui()
  const names = whoElse(others).map(({ name, count, state }) => {
    const who = name ?? (count === 1 ? t`没填姓名` : t`没填姓名的 ${count} 个人`)
    return state === 'confirmed' ? t`${who}（已确认）` : t`${who}（等确认）`
  })
  return <Row motif='bell' title={names.join(t`、`)} note={t`这户还有别人选了`} />
}

/** Those without a name are counted, so that many of them take no more room than one. */
function whoElse(others: HomeClaim['others']) {
  const nameless = (['confirmed', 'claimed'] as const).map((state) => {
    const count = others.filter((other) => other.name === null && other.state === state).length
    return { name: null, state, count }
  })
  const named = others.filter(({ name }) => name !== null).map((other) => ({ ...other, count: 1 }))
  return [...named, ...nameless.filter(({ count }) => count > 0)]
}

interface RefusingProps {
  open: boolean
  about: { personId: string; householdId: string }
  onClose: () => void
}

function Refusing({ open, about, onClose }: RefusingProps) {
  const { t } = useLingui()
  const refusing = useMutation({
    mutationFn: () => refuseHome(about),
    onSuccess: () => {
      showToast(t`已经请本人重新选住址。`)
      onClose()
    },
  })
  return (
    <Sheet open={open} title={t`这个人不住这儿？`} closeText={t`关上`} onClose={onClose}>
      <View className='desk-soft'>{t`住址会清掉，并请本人重新选。`}</View>
      <Failure error={refusing.error} />
      <View className='desk-claim-buttons'>
        <Button busy={refusing.isPending} onTap={() => refusing.mutate()}>{t`不住这儿`}</Button>
      </View>
    </Sheet>
  )
}
