import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Import } from '../../../contract/imports'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { goInstead } from '../../platform/go'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { sayState } from '../parts/words'
import { undo } from './asking'
import { Numbers } from './Numbers'
import { Problems } from './Problems'

/** A list that is being written, was written, or was taken back. */
export function Outcome({ item }: { item: Import }) {
  const { t } = useLingui()
  const { state, added, equal, doubtful, progress, undoUntil, kept } = item
  const moves = state === 'applying' || state === 'undoing'
  const { done, of } = progress
  return (
    <View className='imports-columns'>
      <Card title={sayState(state)}>
        <View className='imports-stack'>
          {moves && <View>{t`${done} 栋做好了，一共 ${of} 栋。关掉也不要紧，会自己做完。`}</View>}
          {state === 'applied' && (
            <>
              <Numbers
                counts={[
                  [t`新增（户）`, added.households],
                  [t`已有（户）`, equal],
                  [t`没写（户）`, doubtful],
                ]}
              />
              <View className='imports-soft'>{t`居民选住址、报修时，现在就能看到。`}</View>
              {undoUntil !== null && <Undo importId={item.id} until={undoUntil} />}
            </>
          )}
          {state === 'undone' && (
            <View>{kept.total === 0 ? t`加的都拿掉了，改的都改回去了。` : t`别的都改回去了。下面这些已经有人在用，留下了。`}</View>
          )}
          {!moves && <Button kind='plain' onTap={() => void goInstead(addresses.imports)}>{t`再导入一份`}</Button>}
        </View>
      </Card>
      {kept.total > 0 && <Kept kept={kept} />}
      {state === 'applied' && <Problems problems={item.problems} />}
    </View>
  )
}

function Kept({ kept: { total, items } }: { kept: Import['kept'] }) {
  const { t } = useLingui()
  const left = total - items.length
  return (
    <Card title={plural(total, { other: '留下了 # 处' })}>
      {items.map((words) => (
        <Row key={words} title={words} note={t`有人选了住址，或者报过事`} />
      ))}
      {left > 0 && <View className='imports-soft'>{t`还有 ${left} 处。`}</View>}
    </Card>
  )
}

function Undo({ importId, until }: { importId: string; until: string }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const undoing = useMutation({ mutationFn: () => undo({ importId }), onSuccess: () => setAsking(false) })
  const moment = sayMoment(until)
  return (
    <>
      <View className='imports-soft'>{t`写错了？${moment} 前都能撤回。`}</View>
      <Button kind='second' onTap={() => setAsking(true)}>{t`撤回这次导入`}</Button>
      <Sheet open={asking} title={t`撤回这次导入？`} closeText={t`不撤了`} onClose={() => setAsking(false)}>
        <View className='imports-stack'>
          <View>{t`这次加的会拿掉，换的网格会换回去。已经有人选了住址、报过事的，会留下来告诉您。`}</View>
          <Failure error={undoing.error} />
          <Button busy={undoing.isPending} onTap={() => undoing.mutate()}>{t`撤回`}</Button>
        </View>
      </Sheet>
    </>
  )
}
