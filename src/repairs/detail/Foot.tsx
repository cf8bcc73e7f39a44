import { useLingui } from '@lingui/react/macro'
import Taro from '@tarojs/taro'
import type { Case } from '../../../contract/cases/routes'
import { useCommunity } from '../../communities/lookup'
import { addresses } from '../../platform/addresses'
import { dial } from '../../platform/dial'
import { Button } from '../../ui/Button'
import { showToast } from '../../ui/toast-store'
import type { Doing } from '../progress/useDeed'
import { isOver } from '../progress/words'

/** What one most likely wants to do now, and the telephone beside it. */
export function Foot({ item, deed }: { item: Case; deed: Doing }) {
  const { t } = useLingui()
  const desk = useCommunity().data?.contacts[0]?.phone
  const worker = item.worker?.phone
  const phone = worker ?? desk
  const urge = () => deed.mutate({ action: 'urge' }, { onSuccess: () => showToast(t`催过了，办的人马上看到。一天能催一次。`) })
  const isAsked = item.allowed.includes('agreeVisit') && item.visit !== null && !isOver(item.visit)
  const confirm = () => void Taro.navigateTo({ url: addresses.repairRate(item.id) })
  return (
    <>
      {phone !== undefined && phone !== null && (
        <Button kind='second' onTap={() => dial(phone)}>
          {worker ? t`打给师傅` : t`打电话`}
        </Button>
      )}
      {item.allowed.includes('confirm') && <Button onTap={confirm}>{t`去确认`}</Button>}
      {item.allowed.includes('urge') && !item.allowed.includes('confirm') && !isAsked && (
        <Button busy={deed.isPending} onTap={urge}>{t`催一催`}</Button>
      )}
    </>
  )
}
