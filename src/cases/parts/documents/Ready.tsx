import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { Button } from '../../../ui/Button'
import { sayAction } from '../../words'
import type { ReplyProps } from '../part'
import '../../cases.scss'

/** Everything was shown: the person hands it over. */
export function Ready({ item, acting }: ReplyProps) {
  const { t } = useLingui()
  const deed = { caseId: item.id, action: 'ready', mayWait: false }
  return (
    <View className='case-reply'>
      <Button busy={acting.isPending} onTap={() => acting.mutate({ deed, said: t`好了，驿站接着办。` })}>
        {sayAction(item.kind, 'ready')}
      </Button>
    </View>
  )
}
