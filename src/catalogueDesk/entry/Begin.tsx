import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { EntryKey } from '../../../contract/catalogue/entries'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { beginDraft } from '../parts/asking'

/** Begins the draft of a published entry. */
export function Begin({ entry }: { entry: EntryKey }) {
  const { t } = useLingui()
  const beginning = useMutation({ mutationFn: () => beginDraft(entry) })
  return (
    <Card title={t`改这一条`}>
      <View className='editing-soft'>{t`先改在草稿里，居民看不到。写好了请一位同事看过，才换成新的。`}</View>
      <View className='editing-buttons'>
        <Failure error={beginning.error} />
        <Button busy={beginning.isPending} onTap={() => beginning.mutate()}>{t`开始改`}</Button>
      </View>
    </Card>
  )
}
