import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { PublicTrouble } from '../../../contract/cases/nearby'
import { follow } from '../../cases/lookup'
import { sayNear } from '../../cases/near'
import { sayCategory } from '../../cases/words'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import './index.scss'

interface FollowingProps {
  item: PublicTrouble | undefined
  onClose: () => void
}

/** One open case, which a neighbour may follow to hear how it goes on. */
export function Following({ item, onClose }: FollowingProps) {
  const { t } = useLingui()
  const following = useMutation({
    mutationFn: (caseId: string) => follow({ caseId }),
    onSuccess: () => {
      onClose()
      showToast(t`跟上了，有进展告诉您。`)
    },
  })
  const close = () => {
    following.reset()
    onClose()
  }
  if (item === undefined) return null
  return (
    <Sheet open title={sayCategory(item.kind, item.category)} closeText={t`关上`} onClose={close}>
      <View className='troubles-one'>
        {sayNear(item).map((words) => (
          <View key={words}>{words}</View>
        ))}
        <Failure error={following.error} />
        <Button busy={following.isPending} onTap={() => following.mutate(item.id)}>{t`我也想知道，一起跟进`}</Button>
      </View>
    </Sheet>
  )
}
