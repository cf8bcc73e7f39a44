import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/Button'
import type { ReplyProps } from '../part'
import { agreeing } from './agreeing'
import { OtherTime } from './OtherTime'
import '../../cases.scss'

/** Accepts the proposed visit or suggests another time. */
export function Reply({ item, acting }: ReplyProps) {
  const { t } = useLingui()
  const [other, setOther] = useState(false)
  const action = agreeing(item)
  if (action === undefined) return null
  const deed = { caseId: item.id, action, mayWait: false }
  const agree = () => acting.mutate({ deed, said: t`说定了，到时候家里留人。` })
  return (
    <View className='case-reply'>
      <Button busy={acting.isPending} onTap={agree}>{t`这个时间可以`}</Button>
      <Button kind='second' onTap={() => setOther(true)}>{t`换个时间`}</Button>
      <OtherTime item={item} open={other} onClose={() => setOther(false)} />
    </View>
  )
}
