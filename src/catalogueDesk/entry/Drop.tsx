import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Draft } from '../../../contract/catalogue/draft'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { goInstead } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { dropDraft } from '../parts/asking'

/** Gives a draft up, once somebody has been asked whether they mean it. */
export function Drop({ draft }: { draft: Draft }) {
  const { t } = useLingui()
  const { of, id, version, isNew } = draft
  const [asked, setAsked] = useState(false)
  const dropping = useMutation({
    mutationFn: () => dropDraft({ of, id, version }),
    onSuccess: () => {
      showToast(t`草稿扔掉了。`)
      void goInstead(addresses.catalogueDesk)
    },
  })
  return (
    <>
      <Button kind='plain' onTap={() => setAsked(true)}>{t`不写了，扔掉草稿`}</Button>
      <Sheet open={asked} title={t`扔掉这份草稿？`} closeText={t`关上`} onClose={() => setAsked(false)}>
        <View className='editing-soft'>{isNew ? t`写的都会没了，找不回来。` : t`改的都会没了。居民看到的不变。`}</View>
        <Failure error={dropping.error} />
        <View className='editing-buttons'>
          <Button busy={dropping.isPending} onTap={() => dropping.mutate()}>{t`扔掉`}</Button>
        </View>
      </Sheet>
    </>
  )
}
