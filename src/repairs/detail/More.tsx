import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { Reopen } from '../progress/Reopen'
import type { Doing } from '../progress/useDeed'
import '../index.scss'

/** What else one may do, less often: change the rating, have it done again, take it back. */
export function More({ item, deed }: { item: Case; deed: Doing }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<'reopen' | 'withdraw'>()
  const may = (action: string) => item.allowed.includes(action)
  const close = () => setOpen(undefined)
  const withdraw = () =>
    deed.mutate(
      { action: 'withdraw' },
      {
        onSuccess: () => {
          close()
          showToast(t`撤回了。以后再坏，随时报。`)
        },
      },
    )
  return (
    <View className='repair-buttons'>
      {may('rate') && (
        <Button kind='second' onTap={() => void Taro.navigateTo({ url: addresses.repairRate(item.id) })}>
          {item.answers === null ? t`说说满不满意` : t`改评价`}
        </Button>
      )}
      {may('reopen') && <Button kind='second' onTap={() => setOpen('reopen')}>{t`没修好，重新处理`}</Button>}
      {may('withdraw') && <Button kind='plain' onTap={() => setOpen('withdraw')}>{t`不用修了，撤回`}</Button>}
      <Sheet open={open === 'reopen'} title={t`哪儿还没修好？`} closeText={t`关上`} onClose={close}>
        <Reopen item={item} onDone={close} />
      </Sheet>
      <Sheet open={open === 'withdraw'} title={t`真的不用修了吗？`} closeText={t`关上`} onClose={close}>
        <Failure error={deed.error} />
        <View className='repair-buttons'>
          <Button busy={deed.isPending} onTap={withdraw}>{t`撤回`}</Button>
          <Button kind='second' onTap={close}>{t`还是要修`}</Button>
        </View>
      </Sheet>
    </View>
  )
}
