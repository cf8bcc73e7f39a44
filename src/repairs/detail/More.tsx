import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { keptOf } from '../../../contract/cases/parts/kept'
import type { Acting } from '../../cases/act'
import { ActionForm } from '../../cases/form/ActionForm'
import { sayAction } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { Reopen } from '../progress/Reopen'
import '../index.scss'

/** Actions offered elsewhere on the page, or here under wording of their own. */
const elsewhere = ['agreeVisit', 'urge', 'confirm', 'rate', 'reopen', 'withdraw', 'remark']

/** Less frequent actions: change the rating, reopen the repair, withdraw it. */
export function More({ item, acting }: { item: Case; acting: Acting }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<string>()
  const may = (action: string) => item.allowed.includes(action)
  const others = item.allowed.filter((action) => !elsewhere.includes(action))
  const close = () => setOpen(undefined)
  return (
    <View className='repair-buttons'>
      {may('rate') && (
        <Button kind='second' onTap={() => void go(addresses.repairRate(item.id))}>
          {keptOf(item.parts, 'rating') === undefined ? t`说说满不满意` : t`改评价`}
        </Button>
      )}
      {may('reopen') && <Button kind='second' onTap={() => setOpen('reopen')}>{t`没修好，重新处理`}</Button>}
      {others.map((action) => (
        <Button key={action} kind='second' onTap={() => setOpen(action)}>
          {sayAction(item.kind, action)}
        </Button>
      ))}
      {may('withdraw') && <Button kind='plain' onTap={() => setOpen('withdraw')}>{t`不用修了，撤回`}</Button>}
      <Sheet open={open === 'reopen'} title={t`哪儿还没修好？`} closeText={t`关上`} onClose={close}>
        <Reopen item={item} onDone={close} />
      </Sheet>
      <Sheet open={open === 'withdraw'} title={t`真的不用修了吗？`} closeText={t`关上`} onClose={close}>
        <Withdraw item={item} acting={acting} onDone={close} />
      </Sheet>
      {others.map((action) => (
        <Sheet key={action} open={open === action} title={sayAction(item.kind, action)} closeText={t`关上`} onClose={close}>
          <ActionForm item={item} action={action} forStaff={false} acting={acting} onDone={close} />
        </Sheet>
      ))}
    </View>
  )
}

interface WithdrawProps {
  item: Case
  acting: Acting
  onDone: () => void
}

function Withdraw({ item, acting, onDone }: WithdrawProps) {
  const { t } = useLingui()
  const deed = { caseId: item.id, action: 'withdraw', mayWait: false }
  const withdraw = () => acting.mutate({ deed, said: t`撤回了。以后再坏，随时报。` }, { onSuccess: onDone })
  return (
    <>
      <Failure error={acting.error} />
      <View className='repair-buttons'>
        <Button busy={acting.isPending} onTap={withdraw}>{t`撤回`}</Button>
        <Button kind='second' onTap={onDone}>{t`还是要修`}</Button>
      </View>
    </>
  )
}
